package dev.wensou.discovery;

import java.io.IOException;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Finds terms that a corpus uses and the search does not know: n-grams that stand freely ({@link BranchingEntropy}),
 * hold together ({@link SplitPmi}), are no piece of a sentence ({@link BorderRule}) or of a longer such n-gram ({@link
 * UsagePass}), and gather in articles ({@link ResidualIdf}). The same articles in the same order always give the same
 * proposals. For one thread.
 */
public final class TermDiscovery {
    private static final int LONGEST = 6;
    /** What stands alone at a smaller share of its places is a piece of something longer. */
    private static final double LEAST_ALONE = 0.3;

    private final Thresholds thresholds;
    private final Predicate<String> isKnown;
    private final WordCutter cutter;

    /**
     * @param isKnown whether a folded text is a term that needs no proposal
     * @param cutter how the search cuts words; what it leaves whole needs no proposal
     */
    public TermDiscovery(Thresholds thresholds, Predicate<String> isKnown, WordCutter cutter) {
        this.thresholds = thresholds;
        this.isKnown = isKnown;
        this.cutter = cutter;
    }

    /**
     * Proposes terms from a corpus.
     *
     * @throws IOException if the text cannot be read, or has more frequent n-grams than memory holds
     */
    public Discovery propose(CorpusText text) throws IOException {
        var scan = NGramScan.of(HanText.of(text), thresholds, LONGEST, NGramScan.Room.DEFAULT);
        var pmi = new SplitPmi(scan.grams());
        var border = new BorderRule(BorderWords.load(), scan.grams());
        // what is known stays in: a piece of it must not be proposed either
        var candidates = scan.candidates().stream()
                .filter(candidate -> pmi.of(candidate.text()) >= thresholds.minPmi())
                .filter(candidate ->
                        isKnown.test(candidate.text()) || border.allows(candidate.text(), cutter.cut(candidate.text())))
                .toList();
        var usages = UsagePass.of(text, candidates);
        var proposals = candidates.stream()
                .filter(candidate -> isNeeded(candidate, usages.get(candidate.text())))
                .map(candidate -> Proposal.of(
                        candidate,
                        pmi.of(candidate.text()),
                        usages.get(candidate.text()),
                        cutter.cut(candidate.text()),
                        text.documents()))
                .sorted(Comparator.comparingDouble(Proposal::score).reversed().thenComparing(Proposal::term))
                .toList();
        return new Discovery(text.documents(), scan.grams().total(), thresholds, proposals);
    }

    private boolean isNeeded(Candidate candidate, Usage usage) {
        return usage.documents() >= thresholds.minDocuments()
                && usage.alone() >= LEAST_ALONE * candidate.frequency()
                && !isKnown.test(candidate.text())
                && cutter.cut(candidate.text()).size() > 1;
    }
}
