package dev.wensou.discovery;

import java.util.List;

/**
 * Tells pieces of sentences from terms by the {@link BorderWords} in them. A function word at an edge is forgiven
 * where it is none: in 第三方 and 以太网卡 what follows 第 and 以 is no word, and hardly stands without it.
 */
final class BorderRule {
    /** Of the places of the rest, the share at which the function word stands too. */
    private static final double INSEPARABLE = 0.8;

    private final BorderWords words;
    private final NGrams grams;

    BorderRule(BorderWords words, NGrams grams) {
        this.words = words;
        this.grams = grams;
    }

    /** Whether a frequent n-gram may be a term, by the words that it is cut into. */
    boolean allows(String gram, List<String> cut) {
        if (cut.stream().anyMatch(words::cannotStand)) {
            return false;
        }
        var first = cut.getFirst();
        var last = cut.getLast();
        var second = cut.size() > 1 ? cut.get(1) : "";
        var lastButOne = cut.size() > 1 ? cut.get(cut.size() - 2) : "";
        return (!words.cannotBegin(first) || isInseparable(gram, gram.substring(first.length()), second))
                && (!words.cannotEnd(last)
                        || isInseparable(gram, gram.substring(0, gram.length() - last.length()), lastButOne));
    }

    private boolean isInseparable(String gram, String rest, String neighbour) {
        return rest.length() > 1
                && neighbour.length() == 1
                && grams.frequency(gram) >= INSEPARABLE * grams.frequency(rest);
    }
}
