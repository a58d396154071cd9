package dev.wensou.suggest;

import com.github.houbb.pinyin.util.PinyinHelper;
import dev.wensou.text.PinyinSyllable;
import dev.wensou.text.Trie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The dictionary of the library com.github.houbb:pinyin, 41,000 characters and 43,000 phrases, in 4 MB: the library's own maps
 * of it take 45. It reads as the library does: the longest phrase from a place, else the first reading of the character there.
 * Safe for any number of threads.
 */
final class PinyinDictionary {
    private static final String CHARACTERS = "/pinyin_dict_char.txt";
    private static final String PHRASES = "/pinyin_dict_phrase.txt";
    private static final int NONE = -1;
    private static final int FIRST_NODES = 1 << 17;

    private final Trie texts = new Trie();
    /** Where the syllables of the text at a node stand, {@link #NONE} if it is only a beginning of others. Longer than there are nodes. */
    private int[] starts = new int[FIRST_NODES];
    /** Numbers of {@link #syllables}: those of a phrase, or all readings of a character, the first one first; their count before them. */
    private short[] numbers = new short[FIRST_NODES * 2];

    private int used;
    private final List<String> syllables = new ArrayList<>(List.of(""));

    /** The only one, read when it is first asked for, which takes half a second of a process that has just begun: nobody waits for it while a server starts. */
    private static final class Shared {
        private static final PinyinDictionary DICTIONARY = new PinyinDictionary();
    }

    /** @throws IllegalStateException if the library on the class path has not its files */
    static PinyinDictionary shared() {
        return Shared.DICTIONARY;
    }

    private PinyinDictionary() {
        Arrays.fill(starts, NONE);
        var spelled = new HashMap<String, Short>();
        read(CHARACTERS, ",", spelled);
        read(PHRASES, " ", spelled);
        numbers = Arrays.copyOf(numbers, used);
    }

    private void read(String file, String separator, Map<String, Short> spelled) {
        try (var stream = PinyinHelper.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "com.github.houbb:pinyin has no " + file + "; want version 0.4.0 of it");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var colon = line.indexOf(':');
                add(line.substring(0, colon), line.substring(colon + 1).split(separator), spelled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text, String[] toned, Map<String, Short> spelled) {
        var node = texts.add(text);
        while (node >= starts.length) {
            var before = starts.length;
            starts = Arrays.copyOf(starts, before * 2);
            Arrays.fill(starts, before, starts.length, NONE);
        }
        if (used + toned.length >= numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        starts[node] = used;
        numbers[used++] = (short) toned.length;
        for (var each : toned) {
            numbers[used++] = spelled.computeIfAbsent(each, this::number);
        }
    }

    private short number(String toned) {
        var syllable = withoutTone(toned);
        if (!PinyinSyllable.isSyllable(syllable)) {
            return 0;
        }
        var known = syllables.indexOf(syllable);
        if (known < 0) {
            syllables.add(syllable);
            return (short) (syllables.size() - 1);
        }
        return (short) known;
    }

    private static String withoutTone(String toned) {
        return Normalizer.normalize(toned, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{Mn}", "");
    }

    /**
     * Reads a run of Han characters.
     *
     * @param into from {@code start}, for each UTF-16 unit of the run, gets the syllable that begins there; those of characters
     *     that are not known are left as they are
     */
    void read(CharSequence run, String[] into, int start) {
        for (var at = 0; at < run.length(); ) {
            var end = at + Character.charCount(Character.codePointAt(run, at));
            var found = NONE;
            var node = Trie.ROOT;
            for (var next = at; next < run.length(); next++) {
                node = texts.child(node, run.charAt(next));
                if (node == Trie.NONE) {
                    break;
                }
                if (starts[node] != NONE) {
                    found = starts[node];
                    end = next + 1;
                }
            }
            for (var number = found + 1; at < end; number++) {
                if (found != NONE) {
                    into[start + at] = syllables.get(numbers[number]);
                }
                at += Character.charCount(Character.codePointAt(run, at));
            }
        }
    }

    /** All readings of a character, the most usual first; none if it is not known. */
    List<String> readings(char unit) {
        var node = texts.child(Trie.ROOT, unit);
        if (node == Trie.NONE || starts[node] == NONE) {
            return List.of();
        }
        var all = new LinkedHashSet<String>();
        var start = starts[node];
        for (var i = 1; i <= numbers[start]; i++) {
            all.add(syllables.get(numbers[start + i]));
        }
        all.remove("");
        return List.copyOf(all);
    }
}
