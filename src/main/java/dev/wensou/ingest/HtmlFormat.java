package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.HtmlBlock.Kind;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Web pages: the article found by density ({@link MainText}), its fields in the page's head, in JSON-LD and in the
 * bylines around the text. Nothing is fetched.
 */
final class HtmlFormat implements ArticleFormat {
    private static final double MOST = 0.5;
    private static final int BELOW_BLOCKS = 12;
    private static final int MAX_TAGS = 15;
    private static final int TITLE_WITHIN_BLOCKS = 8;

    private final BoilerplateFilter boilerplate;
    private final BylineReader bylines;
    private final BylineZones zones;

    HtmlFormat(Labels labels, BoilerplateFilter boilerplate) {
        this.boilerplate = boilerplate;
        this.bylines = new BylineReader(labels);
        this.zones = new BylineZones(labels);
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<String> extensions() {
        return List.of("html", "htm", "xhtml", "shtml");
    }

    /** Takes any text: what holds no tag is read as a page of one paragraph. */
    @Override
    public boolean accepts(SourceFile file) {
        return true;
    }

    @Override
    public Reading read(SourceFile file) throws UnreadableArticleException {
        var page = HtmlPage.parse(file.text());
        var frames = page.select("frame[src]").eachAttr("src");
        var head = new HtmlHead(page);
        var linked = JsonLd.of(page);
        var address = HtmlAddress.of(page, head, linked);
        var tags = tags(page);
        HtmlPage.removeUnseen(page.body());
        var listed = HtmlTagLists.take(page.body());
        var all = HtmlBlocks.of(page.body());
        var main = MainText.of(page.body(), all);
        if (all.isEmpty() && !frames.isEmpty() && linked.first("articleBody").isEmpty()) {
            throw new UnreadableArticleException(
                    "is a frame set without text of its own; its text is in " + String.join(", ", frames));
        }
        var draft = new ArticleDraft();
        var title = HtmlTitle.of(page, head, linked, all);
        draft.title = title.text();
        draft.note(ArticleField.TITLE, title.from());
        draft.url = draft.choose(ArticleField.URL, address);
        var zone = HtmlSignature.zone(main, draft.title);
        var lines = new ArrayList<>(afterTitle(main.blocks(), draft.title));
        var said = bylines(zone, lines, main.below());
        var signature = HtmlSignature.of(page.body(), zone, bylines);
        new HtmlFields(head, linked, title, signature, said, tags.isEmpty() ? listed : tags).fill(draft);
        fillBody(draft, HtmlText.of(HtmlEdges.trimmed(lines)), linked);
        draft.readDateline();
        draft.summary = draft.summary.filter(summary -> !beginsWith(draft.body, summary));
        return Reading.of(draft.toArticle(file));
    }

    /** The tags that a page links to as its own; many are a cloud of all tags of the site. */
    private static List<String> tags(Document page) {
        var tags = page.select("a[rel~=(?i)\\btag\\b]:not([rel~=(?i)category])").stream()
                .map(link -> HtmlTitle.line(link.text()).replaceFirst("^#\\s*", ""))
                .distinct()
                .toList();
        return tags.size() > MAX_TAGS ? List.of() : tags;
    }

    /** The blocks after the title where that is one of the first, without its repetitions. */
    private static List<HtmlBlock> afterTitle(List<HtmlBlock> blocks, String title) {
        var start = 0;
        for (var i = 0; i < Math.min(blocks.size(), TITLE_WITHIN_BLOCKS); i++) {
            if (ArticleDraft.same(blocks.get(i).text(), title)) {
                start = i + 1;
            }
        }
        return blocks.subList(start, blocks.size());
    }

    /** What the bylines above, in and below the text say; those in the text are taken out of {@code blocks}. */
    private Bylines bylines(List<HtmlBlock> zone, List<HtmlBlock> blocks, List<HtmlBlock> below) {
        var lines = new ArrayList<>(blocks.stream().map(HtmlBlock::text).toList());
        var start = boilerplate.start(lines);
        var end = boilerplate.end(lines);
        var under = new ArrayList<>(lines.subList(end, lines.size()));
        below.stream().limit(BELOW_BLOCKS).map(HtmlBlock::text).forEach(under::add);
        var said = new Bylines();
        zone.forEach(block -> read(HtmlBylineText.of(block.owner()), block.text(), said));
        var kept = new ArrayList<>(lines.subList(start, end));
        said.addAll(zones.take(kept, under));
        var whole = blocks.subList(start, end).stream().toList();
        blocks.clear();
        for (var i = 0; i < kept.size(); i++) {
            if (whole.get(i).kind() == Kind.CODE || !kept.get(i).isBlank() && !boilerplate.isBoilerplate(kept.get(i))) {
                blocks.add(whole.get(i)
                        .withText(kept.get(i).isBlank() ? whole.get(i).text() : kept.get(i)));
            }
        }
        return said;
    }

    /** Reads a byline whole, else by its parts, else as its block shows it; among dated parts a name is the author. */
    private void read(HtmlBylineText parts, String shown, Bylines said) {
        var found = bylines.read(parts.whole())
                .orElseGet(() -> parts.parts().stream()
                        .flatMap(part -> bylines.read(part).stream())
                        .flatMap(List::stream)
                        .toList());
        said.add(found.isEmpty() ? bylines.read(shown).orElse(List.of()) : found);
        if (found.stream().anyMatch(one -> one.field() == Field.DATE)
                || parts.parts().size() == 1) {
            parts.parts().stream()
                    .filter(Surnames::isName)
                    .findFirst()
                    .ifPresent(name -> said.add(List.of(new Bylines.Found(Field.AUTHOR, name))));
        }
    }

    /** The text found in the page, or that of its JSON-LD where the page leaves it to a script to show. */
    private static void fillBody(ArticleDraft draft, HeadedText found, JsonLd article) {
        var described = article.first("articleBody").map(HtmlPage::textOf).orElse(HeadedText.plain(""));
        var isShell = found.text().length() < MOST * described.text().length();
        var taken = isShell ? described : found;
        draft.body = taken.text();
        draft.headings = taken.headings();
        draft.note(
                ArticleField.BODY,
                isShell ? Provenance.labelled("JSON-LD articleBody") : Provenance.found("main text"));
    }

    /** Whether a text begins with a summary, which a cut and an ellipsis may end. */
    private static boolean beginsWith(String body, String summary) {
        var start = Folding.fold(summary).replaceAll("[\\s.…]+", "");
        var text = Folding.fold(body.substring(0, Math.min(body.length(), 2 * summary.length() + 200)))
                .replaceAll("[\\s.…]+", "");
        return text.startsWith(start);
    }
}
