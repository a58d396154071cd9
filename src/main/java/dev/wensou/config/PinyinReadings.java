package dev.wensou.config;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import dev.wensou.text.PinyinSyllable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How terms are read where the dictionary of pinyin does not know it, from {@code pinyin.txt}: 重构 is chong gou.
 *
 * @param readings a syllable for each character of a folded Han term, without tones and with v for ü
 */
public record PinyinReadings(Map<String, List<String>> readings) {
    static final String FILE = "pinyin.txt";

    public PinyinReadings {
        readings = Map.copyOf(readings);
    }

    static PinyinReadings parse(ConfigFiles files, Problems problems) {
        var readings = new HashMap<String, List<String>>();
        var file = new TermFile(FILE, problems);
        file.read(problems.read(files, FILE), (entry, line) -> {
            var sides = entry.split("=", -1);
            if (sides.length != 2) {
                file.note(line, "'" + entry + "' is no reading; want 重构 = chong gou, with one = between the two sides");
                return;
            }
            var term = Folding.fold(sides[0].strip());
            var syllables = List.of(sides[1].strip().split("\\s+"));
            if (term.isEmpty() || Han.runEnd(term, 0) < term.length()) {
                file.note(line, "'" + sides[0].strip() + "' is not all Han characters; only these have a reading");
                return;
            }
            if (syllables.size() != term.codePointCount(0, term.length())) {
                file.note(
                        line,
                        "'" + entry + "' has " + term.codePointCount(0, term.length()) + " characters and "
                                + syllables.size() + " syllables; want one syllable for each character");
                return;
            }
            for (var syllable : syllables) {
                if (!PinyinSyllable.isSyllable(syllable)) {
                    file.note(
                            line,
                            "'" + syllable + "' is no syllable of pinyin; want it in lower case, without a tone, and"
                                    + " with v for ü, such as lv");
                }
            }
            file.onlyOnce(sides[0].strip(), line);
            readings.put(term, syllables);
        });
        return new PinyinReadings(readings);
    }
}
