package dev.wensou.lucene;

import dev.wensou.lucene.answer.HitSnippets;
import dev.wensou.lucene.index.FacetField;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.Folding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What one state of an index says of texts that may be suggested. On one thread. */
public interface SuggestionSource {
    /** What searches for a text find: so many articles, of which so many are traditional. */
    record Found(long articles, long traditional) {}

    /** How many texts are best asked for at once. */
    int atOnce();

    /** The values of a field, each in the spelling that it is counted under; of some, no article may be left. */
    List<String> labels(FacetField field) throws IOException;

    /** The titles of all articles, or of the newest where an engine asks for no more; the same one may come twice. */
    List<String> titles() throws IOException;

    /** What searches for texts find, in their order. */
    List<Found> find(List<String> texts) throws IOException;

    /** How many articles searches for titles find, in their order; absent where that is not to be had now. */
    List<Optional<Long>> count(List<String> titles) throws IOException;

    /** Each text as a traditional article writes it that a search for the text finds; absent if none does, in their order. */
    List<Optional<String>> written(List<String> texts) throws IOException;

    /** A text as an article writes it; absent if it stands in none of its texts. */
    static Optional<String> writtenIn(HitSnippets.Texts article, String text) throws IOException {
        var folded = Folding.fold(text);
        for (var field : TextField.DEFAULT) {
            var written = article.text(field);
            var at = Folding.fold(written).indexOf(folded);
            if (at >= 0) {
                return Optional.of(written.substring(at, at + folded.length()));
            }
        }
        return Optional.empty();
    }
}
