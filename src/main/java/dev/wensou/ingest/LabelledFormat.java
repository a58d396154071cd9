package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.LabelledLines.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private boolean isText(Labelled label) {
        return label.field() == Field.BODY || label.field() == Field.SUMMARY_OR_BODY;
    }

    @Override
    public Reading read(SourceFile file) throws UnreadableArticleException {
        var values = labelledLines.split(file.text().lines().toList());
        var hasBody = values.containsKey(Field.BODY);
        var draft = new ArticleDraft();
        draft.title = first(values, draft, ArticleField.TITLE, Field.TITLE, Field.ORIGINAL_TITLE)
                .orElse("");
        draft.body = texts(values, draft, ArticleField.BODY, hasBody ? Field.BODY : Field.SUMMARY_OR_BODY);
        draft.url = first(values, draft, ArticleField.URL, Field.URL)
                .flatMap(WebAddress::in)
                .or(() -> first(values, draft, ArticleField.URL, Field.ORIGINAL_URL)
                        .flatMap(WebAddress::in));
        draft.source = first(values, draft, ArticleField.SOURCE, Field.SOURCE, Field.PUBLISHER);
        draft.author = first(values, draft, ArticleField.AUTHOR, Field.AUTHOR, Field.EDITOR);
        draft.publishedOn =
                first(values, draft, ArticleField.PUBLISHED_ON, Field.DATE).flatMap(DateReader::dateIn);
        draft.keywords = list(values, draft, ArticleField.KEYWORDS, Field.KEYWORDS);
        draft.technologies = list(values, draft, ArticleField.TECHNOLOGIES, Field.TECHNOLOGIES);
        draft.industries = list(values, draft, ArticleField.INDUSTRIES, Field.INDUSTRIES);
        draft.summary = Optional.of(
                hasBody
                        ? texts(values, draft, ArticleField.SUMMARY, Field.SUMMARY_OR_BODY, Field.EVENTS)
                        : texts(values, draft, ArticleField.SUMMARY, Field.EVENTS));
        draft.readDateline();
        return Reading.of(draft.toArticle(file));
    }

    /** The values of the fields as paragraphs, one after the other. */
    private String texts(Map<Field, Labelled> values, ArticleDraft draft, ArticleField target, Field... fields) {
        var texts = new ArrayList<String>();
        for (var field : fields) {
            var text = value(values, field).map(this::text).orElse("");
            if (!text.isEmpty()) {
                texts.add(text);
                draft.note(target, labelled(values.get(field)));
            }
        }
        return String.join("\n\n", texts);
    }

    private String text(String value) {
        var lines = Lines.trimmed(value.replaceAll("\\*\\*([^*\\n]+)\\*\\*", "$1"));
        return Lines.paragraphs(boilerplate.apply(lines));
    }

    private static List<String> list(
            Map<Field, Labelled> values, ArticleDraft draft, ArticleField target, Field field) {
        var entries = ListValues.split(value(values, field).orElse(""));
        if (!entries.isEmpty()) {
            draft.note(target, labelled(values.get(field)));
        }
        return entries;
    }

    /** The first of the fields that has a value: its first line with text. */
    private static Optional<String> first(
            Map<Field, Labelled> values, ArticleDraft draft, ArticleField target, Field... fields) {
        for (var field : fields) {
            var line = value(values, field)
                    .flatMap(value ->
                            value.lines().filter(text -> !text.isBlank()).findFirst());
            if (line.isPresent()) {
                draft.note(target, labelled(values.get(field)));
                return line.map(Lines::trim);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Map<Field, Labelled> values, Field field) {
        return Optional.ofNullable(values.get(field)).map(Labelled::value);
    }

    private static Provenance labelled(Labelled value) {
        return Provenance.labelled(value.label() + "：");
    }
}
