package dev.wensou.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that hold a sentence together, such as 的, 了, 是 and 如果, and where in a term they cannot stand. Compared
 * with whole words: 一致性 begins with the character 一, but not with the word. Immutable.
 */
final class BorderWords {
    private static final String FILE = "border-words.txt";

    private final Map<Place, Set<String>> words;

    private enum Place {
        FIRST,
        LAST,
        ANYWHERE
    }

    private BorderWords(Map<Place, Set<String>> words) {
        this.words = words;
    }

    /** The words that travel in the jar. */
    static BorderWords load() {
        var words = new EnumMap<Place, Set<String>>(Place.class);
        for (var place : Place.values()) {
            words.put(place, new HashSet<>());
        }
        try (var in = BorderWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks dev/wensou/discovery/" + FILE + "; build it again");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = List.of(line.split(" "));
                    words.get(Place.valueOf(parts.getFirst().toUpperCase(Locale.ROOT)))
                            .addAll(parts.subList(1, parts.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dev/wensou/discovery/" + FILE, e);
        }
        return new BorderWords(words);
    }

    /** Whether a term cannot begin with the folded word. */
    boolean cannotBegin(String word) {
        return words.get(Place.FIRST).contains(word);
    }

    /** Whether a term cannot end with the folded word. */
    boolean cannotEnd(String word) {
        return words.get(Place.LAST).contains(word);
    }

    /** Whether the folded word cannot stand in a term at all. */
    boolean cannotStand(String word) {
        return words.get(Place.ANYWHERE).contains(word);
    }
}
