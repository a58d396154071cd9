package dev.wensou.analytics;

import dev.wensou.text.Folding;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a text may hold that tells of one person, by its form. A name has no form that could be recognised; that is why a
 * text must be asked for on several occasions before it is shown (see {@link Report#LEAST_OCCASIONS}).
 */
enum PersonalData {
    /** {@code a@b}, but no version of a package such as {@code react@18.2}. */
    MAIL_ADDRESS("\\S@(?!\\d+(?:\\.\\d+)*(?:\\s|$))\\S"),
    /** Telephones, accounts, identity cards. A number of a vulnerability, {@code CVE-2024-21626}, is none. */
    LONG_NUMBER("(?<!cve-\\d{4}-)\\d{7}"),
    /** The same in groups: {@code +86 138 0013 8000}, {@code (010) 6234-5678}, {@code 1990-01-31}. */
    GROUPED_NUMBER("(?<!cve-)(?<!\\d)(?=(?:\\d[-. /()]{0,2}){7})\\d{2,}(?:[-. /()]{1,2}\\d{2,})+"),
    /** Digits written in Han. */
    HAN_NUMBER("[〇零一二三四五六七八九幺]{7}"),
    /** Where a computer is: {@code 10.1.2.3}. */
    NETWORK_ADDRESS("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])"),
    /** May hold a name, a session or a key. */
    WEB_ADDRESS("://|\\bwww\\."),
    /** Keys, tokens and hashes: twenty letters and digits without a space, of both kinds. */
    SECRET("(?=[a-z_-]*\\d)(?=[\\d_-]*[a-z])[a-z\\d_-]{20}");

    private final Pattern form;

    PersonalData(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether a text holds any of these, in full or half width and any case. */
    static boolean isIn(String text) {
        var folded = Folding.fold(text);
        return Arrays.stream(values())
                .anyMatch(each -> each.form.matcher(folded).find());
    }

    /** Whether a text holds this and no other. */
    boolean isAloneIn(String text) {
        var folded = Folding.fold(text);
        return Arrays.stream(values())
                .allMatch(each -> each.form.matcher(folded).find() == (each == this));
    }
}
