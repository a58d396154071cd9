package dev.wensou.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Repairs what hand-written Markdown gets wrong and CommonMark would show as text: {@code ##Heading} without a space,
 * {@code ![] (address)} with one, and link definitions right under a paragraph. Fenced code stays as it is.
 */
final class MarkdownSource {
    private static final Pattern FENCE = Pattern.compile("\\s*(?:>\\s*)?(```|~~~).*");
    private static final Pattern TIGHT_HEADING = Pattern.compile("^(#{2,6})(?=[^#\\s])");
    private static final Pattern BROKEN_IMAGE = Pattern.compile(
            "!\\[([^\\]\\n]*)](?:\\s\\(\\s*<?https?:[^)\\n]*\\)|\\(\\s*<?https?:[^)\\s\"]*\\s[^)\"\\n]*\\))");
    private static final Pattern DEFINITION =
            Pattern.compile("\\s*(\\[[^\\]^]{1,60}]:\\s*(?:<\\S+>|\\S+://\\S*|/\\S*|#\\S*)(?:\\s.*)?)");

    private MarkdownSource() {}

    /** The lines as one text that CommonMark reads as it was meant. */
    static String repaired(List<String> lines) {
        var repaired = new ArrayList<String>(lines.size());
        var fence = "";
        for (var line : lines) {
            var mark = FENCE.matcher(line);
            if (mark.matches()) {
                fence = fence.isEmpty() ? mark.group(1) : fence.equals(mark.group(1)) ? "" : fence;
                repaired.add(line);
            } else if (fence.isEmpty()) {
                addRepaired(line, repaired);
            } else {
                repaired.add(line);
            }
        }
        return String.join("\n", repaired);
    }

    private static void addRepaired(String line, List<String> repaired) {
        if (line.indexOf('[') < 0 && line.indexOf('#') < 0) {
            repaired.add(line);
            return;
        }
        var definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            if (!repaired.isEmpty() && !DEFINITION.matcher(repaired.getLast()).matches()) {
                repaired.add("");
            }
            repaired.add(definition.group(1));
            return;
        }
        var text = TIGHT_HEADING.matcher(line).replaceFirst("$1 ");
        repaired.add(BROKEN_IMAGE.matcher(text).replaceAll("![$1](#)"));
    }
}
