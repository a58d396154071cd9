package dev.wensou.text;

import dev.wensou.article.Script;

/** Tells traditional from simplified text. */
public final class HanScripts {
    private static final boolean[] SIMPLIFIED_FORM = simplifiedForms();

    private HanScripts() {}

    /**
     * The script of most of the text's telling characters: traditional ones fold to another, simplified ones are what
     * another folds to. Text without either counts as simplified.
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
        for (var unit = 0x3400; unit < Character.MAX_VALUE; unit++) {
            var folded = Folding.fold((char) unit);
            if (folded != unit && Han.isHan(unit)) {
                forms[folded] = true;
            }
        }
        return forms;
    }
}
