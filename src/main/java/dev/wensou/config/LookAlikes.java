package dev.wensou.config;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.HashMap;
import java.util.Map;

/**
 * Han characters that are taken for each other because they look alike, from {@code look-alikes.txt}.
 *
 * @param byCharacter the others that stand in a group with a folded character, one behind the other
 */
public record LookAlikes(Map<Character, String> byCharacter) {
    static final String FILE = "look-alikes.txt";

    public LookAlikes {
        byCharacter = Map.copyOf(byCharacter);
    }

    static LookAlikes parse(ConfigFiles files, Problems problems) {
        var byCharacter = new HashMap<Character, String>();
        var file = new TermFile(FILE, problems);
        file.read(problems.read(files, FILE), (entry, line) -> {
            var group = Folding.fold(entry);
            if (Han.runEnd(group, 0) < group.length()
                    || group.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
                file.note(line, "'" + entry + "' is no group; want Han characters one behind the other, such as 己已巳");
                return;
            }
            if (group.length() < 2 || group.chars().distinct().count() < group.length()) {
                file.note(
                        line,
                        "'" + entry
                                + "' has a single character, or one twice in either script; want at least two, each once");
                return;
            }
            file.onlyOnce(entry, line);
            for (var unit : group.toCharArray()) {
                for (var other : group.toCharArray()) {
                    if (other != unit && byCharacter.getOrDefault(unit, "").indexOf(other) < 0) {
                        byCharacter.merge(unit, String.valueOf(other), String::concat);
                    }
                }
            }
        });
        return new LookAlikes(byCharacter);
    }
}
