package dev.wensou.text;

import java.nio.charset.Charset;

/**
 * How likely it is that a text was meant, and did not come of bytes read in a wrong charset: a mean over its characters,
 * as in Li and Momoi, "A composite approach to language/encoding detection" (2001), section 4.4. Text read in the
 * wrong charset scatters over all characters, of which few are common: in Big5 5% of what GB18030 text becomes, where
 * meant text has 80% and more.
 */
final class Plausibility {
    /** Nothing meant is below this. */
    static final double LEAST = 0;

    private static final int PROBE_CHARS = 20_000;
    private static final double COMMON = 1;
    private static final double KNOWN = 0.2;
    private static final double RARE = -1;
    private static final double IMPOSSIBLE = -5;
    private static final String PUNCTUATION = "，。、！？：；“”‘’（）《》「」『』【】…—·　％／";
    private static final boolean[] ORDINARY = ordinary();

    private Plausibility() {}

    /** From about -5 to 1; plain ASCII letters do not count where other characters do. */
    static double of(CharSequence text) {
        var sum = 0.0;
        var count = 0;
        var ascii = 0;
        for (var i = 0; i < Math.min(text.length(), PROBE_CHARS); i++) {
            var unit = text.charAt(i);
            if (unit < 0x80 && !isControl(unit)) {
                ascii++;
            } else {
                sum += weight(unit);
                count++;
            }
        }
        return count == 0 ? ascii == 0 ? 0 : KNOWN : sum / count;
    }

    private static double weight(char unit) {
        if (CommonHan.isCommon(unit) || PUNCTUATION.indexOf(unit) >= 0) {
            return COMMON;
        }
        if (isControl(unit) || unit >= 0xE000 && unit <= 0xF8FF || unit >= 0xFFF0 || !Character.isDefined(unit)) {
            return IMPOSSIBLE;
        }
        if (ORDINARY[Folding.fold(unit)]) {
            return KNOWN;
        }
        return unit >= 0xFF01 && unit <= 0xFF5E ? KNOWN : RARE;
    }

    private static boolean isControl(char unit) {
        return unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f' || unit == 0x7F;
    }

    /** The 3,755 characters of GB 2312's first level, which are ordered by use and sound. */
    private static boolean[] ordinary() {
        var ordinary = new boolean[Character.MAX_VALUE + 1];
        var gb2312 = Charset.forName("GB2312").newEncoder();
        for (var unit = 0x4E00; unit <= 0x9FFF; unit++) {
            if (gb2312.canEncode((char) unit)) {
                var lead = String.valueOf((char) unit).getBytes(Charset.forName("GB2312"))[0] & 0xFF;
                ordinary[unit] = lead >= 0xB0 && lead <= 0xD7;
            }
        }
        return ordinary;
    }
}
