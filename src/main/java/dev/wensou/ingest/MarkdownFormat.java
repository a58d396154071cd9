package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import dev.wensou.config.FieldLabels.Field;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown with YAML front matter, with {@code [#]:} header lines, or bare. */
final class MarkdownFormat implements ArticleFormat {
    private static final int MAX_NESTED_BLOCKS = 64;
    private static final String BYLINE = "byline";
    private static final String COLOPHON = "colophon";

    private final Labels labels;
    private final BylineReader reader;
    private final BoilerplateFilter boilerplate;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .linkProcessor(new LooseReferences())
            .maxOpenBlockParsers(MAX_NESTED_BLOCKS)
            .build();

    MarkdownFormat(Labels labels, BoilerplateFilter boilerplate) {
        this.labels = labels;
        this.reader = new BylineReader(labels, word -> boilerplate.isBoilerplate(word) || boilerplate.isEdge(word));
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
    public Reading read(SourceFile file) throws UnreadableArticleException {
        var header = Header.of(file.text(), labels);
        var colophon = Colophon.of(header.text());
        var frame = MarkdownFrame.of(colophon.text(), boilerplate, reader, this::plain);
        var bylines = frame.bylines();
        var draft = new ArticleDraft();
        title(header, frame.text(), draft);
        draft.url = draft.choose(
                ArticleField.URL,
                List.of(
                        header.named(Field.URL, WebAddress::in),
                        header.named(Field.ORIGINAL_URL, WebAddress::in),
                        header.named(Field.SOURCE, WebAddress::in),
                        Candidate.labelled(COLOPHON, colophon.url()),
                        Candidate.found(BYLINE, bylines.url())));
        draft.author = draft.choose(
                ArticleField.AUTHOR,
                List.of(
                        header.named(Field.AUTHOR, name -> Optional.of(PersonName.of(name))),
                        Candidate.labelled(COLOPHON, colophon.author()),
                        Candidate.found(BYLINE, bylines.writer()),
                        header.named(Field.EDITOR, Optional::of),
                        Candidate.found(BYLINE, bylines.editor())));
        draft.source = draft.choose(
                ArticleField.SOURCE,
                List.of(
                        header.named(Field.SOURCE, source -> Optional.of(source).filter(text -> !WebAddress.is(text))),
                        header.named(Field.PUBLISHER, Optional::of),
                        Candidate.found(BYLINE, bylines.source())));
        draft.publishedOn = draft.choose(
                ArticleField.PUBLISHED_ON,
                List.of(
                        header.named(Field.DATE, DateReader::dateIn),
                        Candidate.found(BYLINE, bylines.day().map(PublicationDate::on)),
                        header.named(Field.UPDATED, DateReader::dateIn),
                        Candidate.derived("folder", FolderDates.in(file.path()))));
        draft.keywords = list(header, Field.KEYWORDS, draft, ArticleField.KEYWORDS);
        if (draft.keywords.isEmpty()) {
            draft.keywords = bylines.keywords();
            draft.note(ArticleField.KEYWORDS, Provenance.found(BYLINE));
        }
        draft.technologies = list(header, Field.TECHNOLOGIES, draft, ArticleField.TECHNOLOGIES);
        draft.industries = list(header, Field.INDUSTRIES, draft, ArticleField.INDUSTRIES);
        draft.companies = list(header, Field.COMPANIES, draft, ArticleField.COMPANIES);
        draft.summary = draft.choose(
                ArticleField.SUMMARY,
                List.of(header.named(Field.SUMMARY_OR_BODY, Optional::of), header.named(Field.EVENTS, Optional::of)));
        return Reading.of(draft.toArticle(file));
    }

    private static List<String> list(Header header, Field field, ArticleDraft draft, ArticleField target) {
        draft.note(target, header.place(field));
        return header.list(field);
    }

    /** A title in the header wins; the text's own heading comes before a title in the original language. */
    private void title(Header header, List<String> lines, ArticleDraft draft) {
        var found = MarkdownTitle.of(lines);
        var own = found.markdown().map(this::plain).filter(title -> !title.isBlank());
        var named = header.first(Field.TITLE);
        draft.title = draft.choose(
                        ArticleField.TITLE,
                        List.of(
                                header.named(Field.TITLE, Optional::of),
                                Candidate.found("heading", own),
                                header.named(Field.ORIGINAL_TITLE, Optional::of)))
                .orElse("");
        draft.note(ArticleField.BODY, Provenance.found("text"));
        var repeats = named.isEmpty()
                || own.filter(title -> repeats(title, draft.title)).isPresent();
        var rendered = render(repeats ? found.text() : lines);
        draft.body = withoutTitle(rendered.text(), draft.title);
        draft.headings = rendered.headings();
    }

    /** Whether a heading says what the title says, or the beginning of it. */
    private static boolean repeats(String heading, String title) {
        return ArticleDraft.same(heading, title) || title.startsWith(heading) || heading.startsWith(title);
    }

    private String plain(String markdown) {
        return MarkdownText.of(parser.parse(markdown), line -> false).text().replaceAll("\\s+", " ");
    }

    private HeadedText render(List<String> lines) {
        return MarkdownText.of(parser.parse(MarkdownSource.repaired(lines)), boilerplate::isBoilerplate);
    }

    private static String withoutTitle(String body, String title) {
        var first = body.lines().findFirst().orElse("");
        return ArticleDraft.same(first, title) ? body.substring(first.length()).strip() : body;
    }
}
