package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text copied from a web page: the article among what the site puts around it. The title is the first line that can be
 * one; bylines count only near the start and the end, so that an interview's {@code 记者：…} stays text.
 */
final class ScrapedFormat implements ArticleFormat {
    private static final int TITLE_WITHIN_LINES = 6;
    private static final List<ArticleField> FROM_BYLINES =
            List.of(ArticleField.URL, ArticleField.SOURCE, ArticleField.AUTHOR, ArticleField.PUBLISHED_ON);

    private final Labels labels;
    private final BoilerplateFilter boilerplate;
    private final BylineReader reader;
    private final BylineZones zones;

    ScrapedFormat(Labels labels, BoilerplateFilter boilerplate) {
        this.labels = labels;
        this.boilerplate = boilerplate;
        this.reader = new BylineReader(labels, word -> boilerplate.isBoilerplate(word) || boilerplate.isEdge(word));
        this.zones = new BylineZones(labels, reader);
    }

    @Override
    public String name() {
        return "scraped";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt", "text");
    }

    /** Takes any text. */
    @Override
    public boolean accepts(SourceFile file) {
        return true;
    }

    @Override
    public Reading read(SourceFile file) throws UnreadableArticleException {
        var page = SplitLabels.joined(Lines.trimmed(file.text()), labels);
        var message = MessageHeader.of(page);
        page = message.map(MessageHeader::text).orElse(page);
        var start = boilerplate.start(page);
        var mastheads = PaperNames.among(page.subList(0, start));
        page = page.subList(start, page.size());
        var end = boilerplate.end(page);
        var frame = PageFrame.of(page.subList(0, end), boilerplate, reader);
        var lines = boilerplate.alone(frame.lines());
        var below = new ArrayList<>(page.subList(end, page.size()));
        message.ifPresent(header -> below.addAll(header.below()));
        var bylines = new Bylines();
        message.ifPresent(header -> bylines.add(header.said()));
        bylines.addAll(zones.take(
                lines,
                below,
                Stream.concat(frame.names().stream(), mastheads.stream()).toList()));
        var draft = new ArticleDraft();
        draft.title = TitleMarks.strip(message.map(header -> dropTitle(lines, header.title()))
                .orElseGet(() -> takeTitle(lines, bylines, frame.title().isPresent())));
        draft.note(ArticleField.TITLE, Provenance.found("first line"));
        draft.note(ArticleField.BODY, Provenance.found("text"));
        draft.body = Lines.paragraphs(lines);
        draft.url = bylines.url();
        draft.source = bylines.source();
        draft.author = bylines.writer();
        draft.publishedOn = bylines.day().map(PublicationDate::on);
        draft.keywords = bylines.keywords();
        draft.summary = frame.standfirst();
        draft.note(ArticleField.SUMMARY, Provenance.found("standfirst"));
        for (var field : FROM_BYLINES) {
            draft.note(field, Provenance.found("byline"));
        }
        draft.readDateline();
        draft.author = draft.author.or(
                () -> draft.choose(ArticleField.AUTHOR, List.of(Candidate.found("byline", bylines.editor()))));
        return Reading.of(draft.toArticle(file));
    }

    /** Finds the title and takes it, what stands above it, and its repetitions out of the lines. */
    private static String takeTitle(List<String> lines, Bylines bylines, boolean isLabelledAbove) {
        dropBlank(lines);
        var labelled = bylines.title().orElse("");
        var at = labelled.isEmpty() ? -1 : indexNearStart(lines, labelled);
        if (at < 0) {
            dropBanner(lines, bylines.source().orElse(""));
        }
        if (at < 0 && !isLabelledAbove && !lines.isEmpty() && FirstSentence.isTitle(lines.getFirst())) {
            at = 0;
        }
        var title = at < 0 ? labelled : lines.get(at);
        lines.subList(0, at + 1).clear();
        return dropTitle(lines, title);
    }

    /** Takes a known title out of the lines that begin with it, and returns it. */
    private static String dropTitle(List<String> lines, String title) {
        dropBlank(lines);
        while (!lines.isEmpty() && ArticleDraft.same(lines.getFirst(), title)) {
            lines.removeFirst();
            dropBlank(lines);
        }
        return title;
    }

    /** A first line such as {@code 硅谷夜航 | 深夜里的科技对话} names the site: its source and a slogan. */
    private static void dropBanner(List<String> lines, String source) {
        if (source.isEmpty() || lines.isEmpty()) {
            return;
        }
        var first = lines.getFirst();
        var next = lines.stream().skip(1).filter(line -> !line.isBlank()).findFirst();
        if (first.startsWith(source)
                && first.substring(source.length()).matches("(?:[\\s|｜·—-].*)?")
                && next.filter(FirstSentence::isTitle).isPresent()) {
            lines.removeFirst();
            dropBlank(lines);
        }
    }

    private static int indexNearStart(List<String> lines, String title) {
        var seen = 0;
        for (var i = 0; i < lines.size() && seen < TITLE_WITHIN_LINES; i++) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (ArticleDraft.same(lines.get(i), title)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void dropBlank(List<String> lines) {
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
    }
}
