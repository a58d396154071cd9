package dev.wensou.ingest;

import dev.wensou.config.Boilerplate;
import dev.wensou.config.FieldLabels;
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
    public static ArticleFormats standard(FieldLabels fieldLabels, Boilerplate boilerplate) {
        var labels = new Labels(fieldLabels);
        var filter = new BoilerplateFilter(boilerplate);
        return new ArticleFormats(List.of(
                new LabelledFormat(labels, filter),
                new MarkdownFormat(labels, filter),
                new HtmlFormat(labels, filter),
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

    /** The first format that accepts the file. */
    Optional<ArticleFormat> formatOf(SourceFile file) {
        return formats.stream()
                .filter(f -> f.extensions().contains(file.extension()))
                .filter(f -> f.accepts(file))
                .findFirst();
    }
}
