package dev.wensou.lucene.query;

import dev.wensou.text.Folding;
import java.util.regex.Pattern;

/** Tells what people write in sentences, such as a pasted title, from the words of a list. */
final class Prose {
    private static final String HAN = "[\\p{IsHan}]";
    /** The sign of a list, 、, and the comma, which many use for it, tell nothing. */
    private static final String SIGNS = "[:;!?。]";

    private static final Pattern SIGN_BESIDE_HAN = Pattern.compile(HAN + SIGNS + "|" + SIGNS + HAN);

    private Prose() {}

    /** Whether a sign that divides or ends sentences stands beside Han text: {@code 离开 Google：五年以来}. */
    static boolean hasSigns(String text) {
        return SIGN_BESIDE_HAN.matcher(Folding.fold(text)).find();
    }
}
