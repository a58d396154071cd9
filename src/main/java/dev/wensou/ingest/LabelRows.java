package dev.wensou.ingest;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Tells rows of labels that no field has, as offices put them above a text: 索引号：…, 主题分类：…. */
final class LabelRows {
    private static final Pattern LABELLED = Pattern.compile("[\\p{IsHan}\\s\\u3000]{2,8}[:：]\\s*\\S.{0,60}");
    private static final Pattern SEVERAL =
            Pattern.compile("(?:[\\p{IsHan}]{2,8}[:：]\\s*\\S{1,30}\\s+)+[\\p{IsHan}]{2,8}[:：].{0,40}");

    private LabelRows() {}

    /** Whether a line is a label and a short value; a title with a colon may look so too. */
    static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches();
    }

    /**
     * Whether a line holds several labels or stands beside another that holds one.
     *
     * @param counts which lines may be that other one
     */
    static boolean isIn(List<String> page, int at, IntPredicate counts) {
        return isLabelled(page.get(at))
                && (SEVERAL.matcher(page.get(at)).matches()
                        || isOther(page, at, -1, counts)
                        || isOther(page, at, 1, counts));
    }

    private static boolean isOther(List<String> page, int from, int step, IntPredicate counts) {
        var at = from + step;
        while (at >= 0 && at < page.size() && page.get(at).isBlank()) {
            at += step;
        }
        return at >= 0 && at < page.size() && counts.test(at) && isLabelled(page.get(at));
    }
}
