package dev.wensou.discovery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A term that a corpus uses and the search does not know, with what speaks for it.
 *
 * @param spellings how often it occurs in which glyphs, the commonest first; at least one
 * @param frequency how often it occurs, in all spellings
 * @param documents in how many articles
 * @param alone how often it occurs outside longer candidates
 * @param pmi the pointwise mutual information of its parts where it splits most easily, in bits
 * @param leftEntropy the entropy of what stands before it, in bits
 * @param rightEntropy the entropy of what stands behind it, in bits
 * @param residualIdf how many bits rarer its articles are than by chance
 * @param cut the words that the search cuts it into, two or more
 * @param context a place where it occurs, on one line
 */
public record Proposal(
        Map<String, Integer> spellings,
        int frequency,
        int documents,
        int alone,
        double pmi,
        double leftEntropy,
        double rightEntropy,
        double residualIdf,
        List<String> cut,
        String context) {
    private static final double DOCUMENTS_EXPONENT = 1.5;

    public Proposal {
        spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
        cut = List.copyOf(cut);
    }

    /** @param allDocuments how many articles the corpus has */
    static Proposal of(Candidate candidate, double pmi, Usage usage, List<String> cut, int allDocuments) {
        return new Proposal(
                usage.spellings(),
                candidate.frequency(),
                usage.documents(),
                usage.alone(),
                pmi,
                candidate.entropy().left(),
                candidate.entropy().right(),
                ResidualIdf.bits(candidate.frequency(), usage.documents(), allDocuments),
                cut,
                usage.context());
    }

    /** The term in the glyphs in which it is commonest. */
    public String term() {
        return spellings.keySet().iterator().next();
    }

    /**
     * What proposals are ordered by: how much its articles are about it, and how many articles there are. Of the first
     * 200 proposals from 8,000 articles 13 are no terms, read strictly; with the plain logarithm of the articles, which
     * lets words of a few articles rise, it was 19.
     */
    double score() {
        return residualIdf * Math.pow(Math.log(documents), DOCUMENTS_EXPONENT);
    }
}
