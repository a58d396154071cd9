package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import dev.wensou.text.Folding;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the bylines out of a page: those near its start and near its end, and the teaser (导读) that the page puts
 * before the text. A byline-like line in the middle is text.
 */
final class BylineZones {
    private static final int HEAD_TEXT_LINES = 4;
    private static final int TAIL_TEXT_LINES = 2;
    private static final int TEASER_PROBE_CHARS = 24;

    private final BylineReader reader;
    private final Pattern lead;
    private final Pattern trailing;

    BylineZones(Labels labels) {
        this(labels, new BylineReader(labels));
    }

    BylineZones(Labels labels, BylineReader reader) {
        this.reader = reader;
        this.lead = Pattern.compile(
                "^[\\[【(]?" + labels.expression(EnumSet.of(Field.LEAD)) + "[\\]】)]?(?:\\s*[:|]\\s*|\\s+)");
        this.trailing = Pattern.compile(
                "\\s+" + labels.expression(EnumSet.of(Field.AUTHOR, Field.EDITOR, Field.PUBLISHER)) + "\\s*[:|/].*$");
    }

    /**
     * Removes the bylines from {@code lines}, leaving blank lines in their place, and returns what they say. In
     * {@code below}, what the page puts under the article, only labels count: a date there belongs to another text.
     */
    Bylines take(List<String> lines, List<String> below) {
        return take(lines, below, List.of());
    }

    /** As {@link #take(List, List)}; {@code names}, what unlabelled lines say, counts less than the head, more than the end. */
    Bylines take(List<String> lines, List<String> below, List<Found> names) {
        var bylines = new Bylines();
        var headEnd = takeHead(lines, bylines);
        bylines.add(names);
        takeTail(lines, headEnd, bylines);
        for (var line : below) {
            reader.read(line)
                    .filter(found -> found.stream().noneMatch(one -> one.field() == Field.DATE))
                    .ifPresent(bylines::add);
        }
        return bylines;
    }

    private int takeHead(List<String> lines, Bylines bylines) {
        var text = 0;
        var at = 0;
        for (; at < lines.size() && text < HEAD_TEXT_LINES; at++) {
            takeLead(lines, at, bylines);
            if (!lines.get(at).isBlank() && !take(lines, at, bylines)) {
                text++;
            }
        }
        return at;
    }

    private void takeTail(List<String> lines, int headEnd, Bylines bylines) {
        var text = 0;
        for (var at = lines.size() - 1; at >= headEnd && text < TAIL_TEXT_LINES; at--) {
            if (!lines.get(at).isBlank() && !take(lines, at, bylines)) {
                text++;
            }
        }
    }

    private boolean take(List<String> lines, int at, Bylines bylines) {
        var said = reader.read(lines.get(at));
        said.ifPresent(found -> {
            bylines.add(found);
            lines.set(at, "");
        });
        return said.isPresent();
    }

    /** Drops a teaser that the text repeats; else keeps it as text without its label and its bylines. */
    private void takeLead(List<String> lines, int at, Bylines bylines) {
        var line = lines.get(at);
        var folded = Folding.fold(line);
        var label = lead.matcher(folded);
        if (!label.find()) {
            return;
        }
        var end = trailing.matcher(folded);
        var textEnd = end.find(label.end()) ? end.start() : line.length();
        var teaser = Lines.trim(line.substring(label.end(), textEnd));
        var probe = teaser.substring(0, Math.min(teaser.length(), TEASER_PROBE_CHARS));
        var repeated = lines.stream().skip(at + 1L).anyMatch(other -> other.contains(probe));
        lines.set(at, repeated ? "" : teaser);
        reader.read(Lines.trim(line.substring(textEnd))).ifPresent(bylines::add);
    }
}
