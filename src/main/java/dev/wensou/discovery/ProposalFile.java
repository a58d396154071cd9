package dev.wensou.discovery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Proposals as lines of {@code lexicon.txt}: a term a line, and above it, in comments, why it is proposed. Who reviews it
 * deletes what is no term and appends the rest as it is.
 */
public final class ProposalFile {
    private static final String HEAD = """
            # Terms that scripts/discover-terms proposes for lexicon.txt, the most telling first. Delete what is none, and append
            # the rest. From %,d articles with %,d Han characters: %,d proposals, of which these are the first %,d.
            #
            # Each is a run of 2 to 6 Han characters that the search cuts into words and that stands in none of lexicon.txt,
            # synonyms.txt and regional-terms.txt. It occurs %,d times or more, in %,d articles or more. Where it splits most
            # easily, its parts meet far more often than by chance (PMI of %s bits or more). What stands before and after it is
            # open (entropy of %s bits or more on each side). The higher the residual IDF, the more it gathers in the articles
            # that are about it.
            """;

    private ProposalFile() {}

    /** The lines of the file, of no more than {@code limit} proposals. The same discovery always gives the same lines. */
    public static List<String> lines(Discovery discovery, int limit) {
        var shown = discovery.proposals().stream().limit(limit).toList();
        var thresholds = discovery.thresholds();
        var head = format(
                HEAD,
                discovery.articles(),
                discovery.hanCharacters(),
                discovery.proposals().size(),
                shown.size(),
                thresholds.minFrequency(),
                thresholds.minDocuments(),
                thresholds.minPmi(),
                thresholds.minEntropy());
        var body = shown.stream().map(ProposalFile::entry).collect(Collectors.joining());
        return (head + body).lines().toList();
    }

    private static String entry(Proposal proposal) {
        var others = proposal.spellings().entrySet().stream()
                .skip(1)
                .map(spelling -> format("; as %s %,d times", spelling.getKey(), spelling.getValue()))
                .collect(Collectors.joining());
        return format(
                """

                # %,d times in %,d articles, %,d outside longer terms; residual IDF %.2f, PMI %.1f, entropy %.1f and %.1f; cut %s%s
                # %s
                %s
                """,
                proposal.frequency(),
                proposal.documents(),
                proposal.alone(),
                proposal.residualIdf(),
                proposal.pmi(),
                proposal.leftEntropy(),
                proposal.rightEntropy(),
                String.join("|", proposal.cut()),
                others,
                proposal.context(),
                proposal.term());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
