package dev.wensou.dedup;

import dev.wensou.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signatures of a list of articles, by their places in it; one without a signature has none. */
final class ListedSignatures implements Signatures {
    /** The thresholds that are shipped. */
    static final CopyRule RULE = new CopyRule(40, 200, 0.5, 0.95, 0.8, 0.5, 1, 0.7);

    private final List<Optional<Signature>> signatures = new ArrayList<>();

    ListedSignatures(List<Article> articles) {
        articles.forEach(article -> signatures.add(Signature.of(article)));
    }

    private ListedSignatures() {}

    /** Those at some places of another list, in that order; an empty place has none. */
    ListedSignatures at(List<Optional<Integer>> places) {
        var chosen = new ListedSignatures();
        places.forEach(place -> chosen.signatures.add(place.flatMap(signatures::get)));
        return chosen;
    }

    Sketch read(int number) {
        return signatures.get(number).orElseThrow().sketch();
    }

    @Override
    public int size() {
        return signatures.size();
    }

    @Override
    public void forEach(KeyVisitor visitor) {
        for (var i = 0; i < signatures.size(); i++) {
            if (signatures.get(i).isPresent()) {
                visitor.visit(i, signatures.get(i).get().keyBytes(), 0);
            }
        }
    }

    @Override
    public byte[] sketch(int number) {
        return signatures.get(number).orElseThrow().sketchBytes();
    }
}
