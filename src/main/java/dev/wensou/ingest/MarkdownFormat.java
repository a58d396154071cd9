package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.config.FieldLabels.Field;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown with YAML front matter, with {@code [#]:} header lines, or bare. */
final class MarkdownFormat implements ArticleFormat {
    private static final int MAX_NESTED_BLOCKS = 64;

    private final Labels labels;
    private final BoilerplateFilter boilerplate;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .linkProcessor(new LooseReferences())
            .maxOpenBlockParsers(MAX_NESTED_BLOCKS)
            .build();

    MarkdownFormat(Labels labels, BoilerplateFilter boilerplate) {
        this.labels = labels;
        this.boilerplate = boilerplate;
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public List<String> extensions() {
        return List.of("md", "markdown");
    }

    @Override
    public boolean accepts(SourceFile file) {
        return extensions().contains(file.extension());
    }

    @Override
    public Article read(SourceFile file) throws UnreadableArticleException {
        var header = Header.of(file.text(), labels);
        var colophon = Colophon.of(header.text());
        var draft = new ArticleDraft();
        title(header, colophon.text(), draft);
        draft.url = header.first(Field.URL)
                .flatMap(WebAddress::in)
                .or(() -> header.first(Field.ORIGINAL_URL).flatMap(WebAddress::in))
                .or(colophon::url);
        draft.author = header.first(Field.AUTHOR)
                .map(PersonName::of)
                .or(colophon::author)
                .or(() -> header.first(Field.EDITOR));
        draft.source = header.first(Field.SOURCE, Field.PUBLISHER);
        draft.publishedOn = header.first(Field.DATE).flatMap(DateReader::dateIn).or(() -> FolderDates.in(file.path()));
        draft.keywords = header.list(Field.KEYWORDS);
        draft.technologies = header.list(Field.TECHNOLOGIES);
        draft.industries = header.list(Field.INDUSTRIES);
        draft.companies = header.list(Field.COMPANIES);
        draft.summary = header.first(Field.SUMMARY_OR_BODY, Field.EVENTS);
        return draft.toArticle(file);
    }

    /** A title in the header wins; the text's own heading comes before a title in the original language. */
    private void title(Header header, List<String> lines, ArticleDraft draft) {
        var found = MarkdownTitle.of(lines);
        var own = found.markdown().map(this::plain).filter(title -> !title.isBlank());
        var named = header.first(Field.TITLE);
        draft.title =
                named.or(() -> own).or(() -> header.first(Field.ORIGINAL_TITLE)).orElse("");
        var repeats = named.isEmpty()
                || own.filter(title -> repeats(title, draft.title)).isPresent();
        draft.body = withoutTitle(render(repeats ? found.text() : lines), draft.title);
    }

    /** Whether a heading says what the title says, or the beginning of it. */
    private static boolean repeats(String heading, String title) {
        return ArticleDraft.same(heading, title) || title.startsWith(heading) || heading.startsWith(title);
    }

    private String plain(String markdown) {
        return MarkdownText.of(parser.parse(markdown), line -> false).replaceAll("\\s+", " ");
    }

    private String render(List<String> lines) {
        return MarkdownText.of(parser.parse(MarkdownSource.repaired(lines)), boilerplate::isBoilerplate);
    }

    private static String withoutTitle(String body, String title) {
        var first = body.lines().findFirst().orElse("");
        return ArticleDraft.same(first, title) ? body.substring(first.length()).strip() : body;
    }
}
