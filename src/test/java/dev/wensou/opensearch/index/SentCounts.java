package dev.wensou.opensearch.index;

import dev.wensou.lucene.analysis.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a cluster counts that cuts at spaces what it is sent of a chain that ranks. */
final class SentCounts {
    private SentCounts() {}

    /** How often it finds each term. */
    static Map<String, Integer> of(String[] tokens) {
        var counts = new HashMap<String, Integer>();
        for (var token : tokens) {
            for (var form : token.split(String.valueOf(SentTokens.FORM))) {
                var counted = form.split(String.valueOf(SentTokens.COUNT));
                counts.merge(counted[0], counted.length == 1 ? 1 : Integer.parseInt(counted[1]), Integer::sum);
            }
        }
        return counts;
    }

    /** How many terms it finds in the place of others. */
    static int forms(String[] tokens) {
        var forms = 0;
        for (var token : tokens) {
            forms += token.split(String.valueOf(SentTokens.FORM)).length - 1;
        }
        return forms;
    }

    /** The same of the chain itself. */
    static int inPlaceOfOthers(List<Analysis.Term> terms) {
        var others = 0;
        for (var i = 1; i < terms.size(); i++) {
            others += terms.get(i).position() == terms.get(i - 1).position() ? 1 : 0;
        }
        return others;
    }
}
