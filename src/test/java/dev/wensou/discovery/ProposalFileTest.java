package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalFileTest {
    @Test
    void aTermStandsAloneInItsLineBelowTheReasons() {
        var lines = ProposalFile.lines(discovery("資料庫", "资料库"), 10);

        assertEquals(
                List.of(
                        "",
                        "# 1,234 times in 56 articles, 1,000 outside longer terms; residual IDF 1.50, PMI 7.2, entropy 5.0 and"
                                + " 4.0; cut 资料|库; as 资料库 34 times",
                        "# …一座資料庫的索引…",
                        "資料庫"),
                lines.subList(lines.size() - 4, lines.size()));
    }

    @Test
    void theHeadSaysWhatWasReadAndWhatProposalsReach() {
        var head = String.join("\n", ProposalFile.lines(discovery("資料庫", "资料库"), 10));

        assertTrue(head.contains("From 800 articles with 900,000 Han characters: 1 proposals"), head);
        assertTrue(head.contains("15 times or more, in 5 articles or more"), head);
        assertTrue(head.contains("PMI of 4.5 bits or more"), head);
    }

    @Test
    void noMoreThanTheLimitAreWritten() {
        var one = discovery("資料庫", "资料库").proposals().getFirst();
        var many = new Discovery(800, 900_000, Thresholds.DEFAULT, List.of(one, one, one));

        var lines = ProposalFile.lines(many, 2);

        assertEquals(2, lines.stream().filter("資料庫"::equals).count());
        assertTrue(String.join("\n", lines).contains("3 proposals, of which these are the first 2"), lines.toString());
    }

    private static Discovery discovery(String term, String otherSpelling) {
        var spellings = new LinkedHashMap<String, Integer>();
        spellings.put(term, 1200);
        spellings.put(otherSpelling, 34);
        var proposal = new Proposal(spellings, 1234, 56, 1000, 7.2, 5, 4, 1.5, List.of("资料", "库"), "…一座資料庫的索引…");
        return new Discovery(800, 900_000, Thresholds.DEFAULT, List.of(proposal));
    }
}
