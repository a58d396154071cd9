package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Brings the spellings of a facet's values together: numbers the values, and names each as the taxonomy does, else as
 * most articles do. For one thread while it takes, then for any number.
 */
final class FacetSpellings {
    private final ValueNames names;
    private final List<String> spellings = new ArrayList<>();
    private final List<Integer> uses = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final Map<String, Integer> valueOfKey = new HashMap<>();

    FacetSpellings(ValueNames names) {
        this.names = names;
    }

    /** Takes the next spelling. */
    void add(String spelling) {
        spellings.add(spelling);
        uses.add(0);
        values.add(valueOfKey.computeIfAbsent(names.key(spelling), key -> valueOfKey.size()));
    }

    /** Takes the next spelling, which so many articles use. */
    void add(String spelling, int articles) {
        add(spelling);
        uses.set(uses.size() - 1, articles);
    }

    /** Notes that an article uses the spelling of that number, and returns the number of its value. */
    int use(int spelling) {
        uses.set(spelling, uses.get(spelling) + 1);
        return values.get(spelling);
    }

    /** The number of the value that has such a spelling, one of those taken or another of the same value. */
    OptionalInt value(String spelling) {
        return ofKey(names.key(spelling));
    }

    /** The number of the value whose spellings have such a key. */
    OptionalInt ofKey(String key) {
        var found = valueOfKey.get(key);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The name of each value. Of spellings that are used alike the one added first. */
    List<String> names() {
        var best = new int[valueOfKey.size()];
        Arrays.fill(best, -1);
        for (var spelling = 0; spelling < spellings.size(); spelling++) {
            var value = values.get(spelling);
            if (best[value] < 0 || uses.get(spelling) > uses.get(best[value])) {
                best[value] = spelling;
            }
        }
        var found = new ArrayList<String>();
        for (var spelling : best) {
            found.add(names.name(spellings.get(spelling)).orElse(spellings.get(spelling)));
        }
        return found;
    }
}
