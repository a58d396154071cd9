package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.config.FieldLabels.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text of labelled fields, {@code 标题: … 链接: … 总结: …}, with values over many lines. Where no body is labelled,
 * the digest holds the whole article and is the body.
 */
final class LabelledFormat implements ArticleFormat {
    private final LabelledLines labelledLines;
    private final BoilerplateFilter boilerplate;

    LabelledFormat(Labels labels, BoilerplateFilter boilerplate) {
        this.labelledLines = new LabelledLines(labels);
        this.boilerplate = boilerplate;
    }

    @Override
    public String name() {
        return "labelled";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "text", "md", "markdown");
    }

    /** Takes files whose first line is labelled and that label a body or digest further down. */
    @Override
    public boolean accepts(SourceFile file) {
        var first = file.text().lines().filter(line -> !line.isBlank()).findFirst();
        return first.flatMap(labelledLines::labelOf).isPresent()
                && file.text()
                        .lines()
                        .map(labelledLines::labelOf)
                        .flatMap(Optional::stream)
                        .anyMatch(this::isText);
    }

    private boolean isText(LabelledLines.Labelled label) {
        return label.field() == Field.BODY || label.field() == Field.SUMMARY_OR_BODY;
    }

    @Override
    public Article read(SourceFile file) throws UnreadableArticleException {
        var values = labelledLines.split(file.text().lines().toList());
        var hasBody = values.containsKey(Field.BODY);
        var draft = new ArticleDraft();
        draft.title = first(values, Field.TITLE, Field.ORIGINAL_TITLE).orElse("");
        draft.body = text(values.getOrDefault(hasBody ? Field.BODY : Field.SUMMARY_OR_BODY, ""));
        draft.url = first(values, Field.URL)
                .flatMap(WebAddress::in)
                .or(() -> first(values, Field.ORIGINAL_URL).flatMap(WebAddress::in));
        draft.source = first(values, Field.SOURCE, Field.PUBLISHER);
        draft.author = first(values, Field.AUTHOR, Field.EDITOR);
        draft.publishedOn = first(values, Field.DATE).flatMap(DateReader::dateIn);
        draft.keywords = list(values, Field.KEYWORDS);
        draft.technologies = list(values, Field.TECHNOLOGIES);
        draft.industries = list(values, Field.INDUSTRIES);
        draft.companies = list(values, Field.COMPANIES);
        draft.summary = Optional.of(Stream.of(hasBody ? Field.SUMMARY_OR_BODY : Field.EVENTS, Field.EVENTS)
                .distinct()
                .map(field -> text(values.getOrDefault(field, "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n")));
        Dateline.of(draft.body).ifPresent(dateline -> {
            draft.source = draft.source.or(dateline::source);
            draft.author = draft.author.or(dateline::author);
        });
        return draft.toArticle(file);
    }

    private String text(String value) {
        var lines = Lines.trimmed(value.replaceAll("\\*\\*([^*\\n]+)\\*\\*", "$1"));
        return Lines.paragraphs(boilerplate.apply(lines));
    }

    private static List<String> list(Map<Field, String> values, Field field) {
        return ListValues.split(values.getOrDefault(field, ""));
    }

    /** The first of the fields that has a value: its first line with text. */
    private static Optional<String> first(Map<Field, String> values, Field... fields) {
        return Stream.of(fields)
                .map(field -> values.getOrDefault(field, ""))
                .flatMap(value -> value.lines().filter(line -> !line.isBlank()).limit(1))
                .map(Lines::trim)
                .findFirst();
    }
}
