package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the name of a paper, a station or a site by how it ends. */
final class PaperNames {
    private static final Pattern PAPER = Pattern.compile(".{1,9}(?:网|網|报|報|社|新闻|新聞|周刊|週刊|日报|电视台|電視台|通讯|通訊|在线|財經|财经)");

    private PaperNames() {}

    /** The papers and sites that bare lines name. */
    static List<Found> among(List<String> lines) {
        return lines.stream()
                .filter(line -> PAPER.matcher(line).matches())
                .map(line -> new Found(Field.SOURCE, line))
                .toList();
    }
}
