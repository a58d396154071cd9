package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads lines such as {@code 北京商報記者 楊躍涵.}, {@code 記者王小明／台北報導} or {@code 文／記者 王小明}. */
final class ReporterLine {
    private static final String NAME = "(?!\\p{IsHan}{0,6}报[道导])[\\p{IsHan}·]{2,5}?|[a-z][a-z.' -]{2,30}";
    private static final Pattern LINE =
            Pattern.compile("^[□■○●◎\\s]*[(\\[【〔]?(?:文\\s*[/|:]\\s*)?(?<source>[\\p{IsHan}a-z0-9·]{0,14}?)\\s*"
                    + "(?:见习|实习|特约|首席|特派)?(?:(?:记者|撰稿人)\\s*[:/|]?|编译\\s*[:/|])\\s*"
                    + "(?<names>(?:" + NAME + ")(?:[\\s、,/]+(?:" + NAME + ")){0,4})"
                    + "(?:\\s*[/|]?\\s*\\p{IsHan}{0,6}(?:报[道导]|电|摄影?))?\\s*[)\\]】〕]?\\s*[.。]?$");
    /** Every such line has one of these: cheaper to look for than the whole. */
    private static final List<String> WORDS = List.of("记者", "撰稿人", "编译");

    private static final Set<String> OWN = Set.of("", "本报", "本刊", "本网", "本台", "本社", "文", "本报讯");

    private ReporterLine() {}

    /** What the line says, or an empty list if it is no such line. */
    static List<Found> read(String line) {
        var folded = Folding.fold(line);
        var found = LINE.matcher(folded);
        if (WORDS.stream().noneMatch(folded::contains) || !found.matches()) {
            return List.of();
        }
        var said = new ArrayList<Found>();
        if (!OWN.contains(found.group("source"))) {
            said.add(new Found(Field.SOURCE, line.substring(found.start("source"), found.end("source"))));
        }
        said.add(new Found(Field.AUTHOR, Lines.trim(line.substring(found.start("names"), found.end("names")))));
        return said;
    }
}
