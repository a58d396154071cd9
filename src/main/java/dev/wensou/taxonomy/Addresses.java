package dev.wensou.taxonomy;

import dev.wensou.text.Han;
import java.util.List;
import java.util.Set;

/** Tells addresses and paths in a text from its words: what they hold is a place, not what the text is about. */
final class Addresses {
    private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://", "www.");
    private static final Set<String> DOMAINS = Set.of("com", "cn", "org", "net", "io", "dev", "ai", "tw", "hk", "edu");
    private static final int LONGEST_DOMAIN = 3;

    private Addresses() {}

    /** Whether an address, or a path of two names or more, begins at the beginning of a word. */
    static boolean begins(KeyText text, int at) {
        var unit = text.unit(at);
        if (unit == '/' || unit == '~') {
            var isFree = at == 0 || text.unit(at - 1) == ' ' || Han.isHan(text.unit(at - 1));
            return isFree && text.substring(at + 1, last(text, at) + 1).indexOf('/') > 0;
        }
        return (unit == 'h' || unit == 'f' || unit == 'w')
                && SCHEMES.stream().anyMatch(scheme -> text.holds(scheme, at));
    }

    /** The last unit of the run of ASCII signs that begins at {@code start}. */
    static int last(KeyText text, int start) {
        var last = start;
        while (last + 1 < text.length() && text.isAsciiSign(last + 1)) {
            last++;
        }
        return last;
    }

    /** Whether what begins here, behind a point, makes the word before it a site: {@code linux.cn}. */
    static boolean isDomain(KeyText text, int start) {
        var end = start;
        while (text.isWord(end) && end - start <= LONGEST_DOMAIN) {
            end++;
        }
        return DOMAINS.contains(text.substring(start, end));
    }
}
