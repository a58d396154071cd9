package dev.wensou.lucene.answer;

import dev.wensou.lucene.index.StoredText;
import dev.wensou.lucene.index.TextField;
import dev.wensou.lucene.query.Literal;
import dev.wensou.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of an article's texts a hit shows: the body; the summary if the body has nothing of what was asked for; the
 * labels if only they have it; else the beginning of the body.
 */
public final class HitSnippets {
    private HitSnippets() {}

    /** The texts of one article; empty where it has none. */
    public interface Texts {
        String text(TextField field) throws IOException;

        /** The body to be searched. */
        StoredText body() throws IOException;
    }

    /** @param isTitleMarked whether the title shows already why the article matched */
    public static List<Snippet> of(Texts texts, Marking query, boolean isTitleMarked) throws IOException {
        var body = body(texts, query.literals(TextField.BODY));
        if (areMarked(body)) {
            return body;
        }
        var summary = SnippetMaker.snippets(
                Snippet.Field.SUMMARY, texts.text(TextField.SUMMARY), query.literals(TextField.SUMMARY));
        if (areMarked(summary)) {
            return summary;
        }
        var labels = isTitleMarked ? List.<Snippet>of() : labels(texts, query);
        if (!labels.isEmpty()) {
            return labels;
        }
        return body.isEmpty() ? summary : body;
    }

    private static List<Snippet> body(Texts texts, List<Literal> literals) throws IOException {
        if (literals.isEmpty()) {
            return SnippetMaker.snippets(Snippet.Field.BODY, texts.text(TextField.BODY), literals);
        }
        var body = texts.body();
        return SnippetMaker.snippets(Snippet.Field.BODY, body.text(), body.folded(), literals);
    }

    /** Passages of the labels: of all of them, or of those that the query named. Empty if nothing is marked. */
    private static List<Snippet> labels(Texts texts, Marking query) throws IOException {
        var any = SnippetMaker.snippets(
                Snippet.Field.LABELS, texts.text(TextField.LABELS), query.literals(TextField.LABELS));
        if (areMarked(any)) {
            return any;
        }
        var named = new ArrayList<Snippet>();
        var start = 0;
        for (var part : TextField.LABEL_PARTS) {
            var text = texts.text(part);
            for (var snippet : SnippetMaker.snippets(Snippet.Field.LABELS, text, query.literals(part))) {
                if (isMarked(snippet)) {
                    named.add(new Snippet(snippet.field(), snippet.passage(), start + snippet.offset()));
                }
            }
            start += text.isEmpty() ? 0 : text.length() + 1;
        }
        return named.subList(0, Math.min(SnippetMaker.MAX_SNIPPETS, named.size()));
    }

    private static boolean areMarked(List<Snippet> snippets) {
        return snippets.stream().anyMatch(HitSnippets::isMarked);
    }

    private static boolean isMarked(Snippet snippet) {
        return !snippet.passage().marks().isEmpty();
    }
}
