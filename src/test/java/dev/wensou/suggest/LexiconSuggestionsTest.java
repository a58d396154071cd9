package dev.wensou.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.search.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconSuggestionsTest {
    private static SuggestionIndex lexicon() {
        var config = IndexConfig.load(ConfigFiles.defaults());
        var merged = new CandidateMerge();
        config.vocabulary().current().terms().forEach(term -> merged.add(new Candidate(term, Kind.TERM, 1, 0)));
        return new SuggestionIndex(
                merged.candidates(), new PhrasePinyin(config.pinyin().readings()));
    }

    @Test
    void everyTermOfTheCasesIsAmongTheFirst() throws Exception {
        var index = lexicon();
        var missed = new ArrayList<String>();
        for (var each : SuggestCase.over("lexicon")) {
            var found = index.suggest(each.typed(), each.first()).stream()
                    .map(suggestion -> suggestion.text().text())
                    .toList();
            if (!found.contains(each.wanted())) {
                missed.add(each + " got " + found);
            }
        }

        assertEquals(List.of(), missed);
    }

    @Test
    void theCasesAreTwoHundredOrMore() throws Exception {
        assertTrue(SuggestCase.all().size() >= 200);
    }
}
