package dev.wensou.audit;

import dev.wensou.text.Folding;
import dev.wensou.text.Han;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The same text in other characters: every spelling of a Han character that folds to the same one. Immutable. */
final class Spellings {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    private final Map<Character, List<Character>> traditional = new HashMap<>();

    Spellings() {
        for (var unit = FIRST; unit <= LAST; unit++) {
            var folded = Folding.fold(unit);
            if (folded != unit) {
                traditional.computeIfAbsent(folded, key -> new ArrayList<>()).add(unit);
            }
        }
    }

    String simplified(String text) {
        return map(text, Folding::fold);
    }

    /** Each character in one of its traditional forms, where it has one. */
    String traditional(String text, Random random) {
        return map(text, unit -> {
            var forms = traditional.getOrDefault(Folding.fold(unit), List.of(unit));
            return forms.get(random.nextInt(forms.size()));
        });
    }

    /** Each character in a script of its own. */
    String mixed(String text, Random random) {
        return map(text, unit -> {
            var forms = new ArrayList<>(traditional.getOrDefault(Folding.fold(unit), List.of()));
            forms.add(Folding.fold(unit));
            return forms.get(random.nextInt(forms.size()));
        });
    }

    private static String map(String text, Function<Character, Character> other) {
        var mapped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            // beyond the basic plane nothing folds
            mapped.append(!Character.isSurrogate(unit) && Han.isHan(unit) ? other.apply(unit) : unit);
        }
        return mapped.toString();
    }
}
