package dev.wensou.text;

import dev.wensou.article.Script;
import java.nio.charset.Charset;

/** Tells traditional from simplified text. */
public final class HanScripts {
    private static final boolean[] SIMPLIFIED_FORM = simplifiedForms();

    private HanScripts() {}

    /**
     * The script of most of the text's telling characters: traditional ones fold to another, simplified ones are what
     * another folds to and are foreign to Big5. (Characters such as 只, 台 and 里 are at home in both scripts and tell
     * nothing.) Text without either counts as simplified.
     */
    public static Script of(CharSequence text) {
        var traditional = 0;
        var simplified = 0;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < 0x3400) {
                continue;
            }
            if (Folding.fold(unit) != unit) {
                if (Han.isHan(unit)) {
                    traditional++;
                }
            } else if (SIMPLIFIED_FORM[unit]) {
                simplified++;
            }
        }
        return traditional > simplified ? Script.HANT : Script.HANS;
    }

    private static boolean[] simplifiedForms() {
        var forms = new boolean[Character.MAX_VALUE + 1];
        var big5 = Charset.forName("Big5").newEncoder();
        for (var unit = 0x3400; unit < Character.MAX_VALUE; unit++) {
            var folded = Folding.fold((char) unit);
            if (folded != unit && Han.isHan(unit) && !big5.canEncode(folded)) {
                forms[folded] = true;
            }
        }
        return forms;
    }
}
