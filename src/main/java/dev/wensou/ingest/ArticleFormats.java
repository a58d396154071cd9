package dev.wensou.ingest;

import dev.wensou.config.IndexConfig;
import java.util.List;
import java.util.Optional;

/** The formats Wensou reads, in the order in which they are asked. Immutable. */
public final class ArticleFormats {
    private final List<ArticleFormat> formats;

    /** Formats to ask in this order; the first that accepts a file reads it. */
    public ArticleFormats(List<ArticleFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Every format there is, the particular ones before the general ones. */
    public static ArticleFormats standard(IndexConfig config) {
        var labels = new Labels(config.labels());
        var filter = new BoilerplateFilter(config.boilerplate());
        return new ArticleFormats(List.of(
                new LabelledFormat(labels, filter),
                new MarkdownFormat(labels, filter),
                new HtmlFormat(labels, filter),
                JsonFormat.ofFiles(config.jsonFields(), filter),
                JsonFormat.ofLines(config.jsonFields(), filter),
                new ScrapedFormat(labels, filter)));
    }

    /** The extensions that some format reads, in order and without repeats. */
    public List<String> extensions() {
        return formats.stream()
                .flatMap(f -> f.extensions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How much of a file with an extension its formats read at once. */
    ArticleFormat.Unit unitOf(String extension) {
        return formats.stream()
                .filter(f -> f.extensions().contains(extension))
                .map(ArticleFormat::unit)
                .findFirst()
                .orElse(ArticleFormat.Unit.FILE);
    }

    /** The first format that accepts the file. */
    Optional<ArticleFormat> formatOf(SourceFile file) {
        return formats.stream()
                .filter(f -> f.extensions().contains(file.extension()))
                .filter(f -> f.accepts(file))
                .findFirst();
    }
}
