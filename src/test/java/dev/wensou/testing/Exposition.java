package dev.wensou.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text in Prometheus' exposition format 0.0.4, read as strictly as the format is written down: what is not allowed is an
 * {@link AssertionError} that names the line.
 */
public final class Exposition {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]Inf|[-+0-9.eE]+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");
    private static final List<String> HISTOGRAM = List.of("_bucket", "_count", "_sum");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Set<String> helped = new HashSet<>();
    private final Map<Series, Double> samples = new LinkedHashMap<>();

    /** A name with its labels. */
    public record Series(String name, Map<String, String> labels) {}

    private Exposition() {}

    public static Exposition read(String text) {
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last line has no end");
        }
        var read = new Exposition();
        text.lines().forEach(read::line);
        read.types.forEach((family, type) -> {
            if (type.equals("histogram")) {
                read.checkHistogram(family);
            }
        });
        return read;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            var name = line.split(" ", 4)[2];
            require(
                    line.split(" ", 4).length == 4 && !line.split(" ", 4)[3].isBlank(),
                    "a HELP without words: " + line);
            require(helped.add(name), "a second HELP: " + line);
        } else if (line.startsWith("# TYPE ")) {
            var words = line.split(" ");
            require(words.length == 4 && NAME.matcher(words[2]).matches() && TYPES.contains(words[3]), line);
            require(helped.contains(words[2]), "a TYPE without HELP before it: " + line);
            require(types.put(words[2], words[3]) == null, "a second TYPE: " + line);
        } else if (!line.startsWith("#")) {
            sample(line);
        }
    }

    private void sample(String line) {
        var matcher = SAMPLE.matcher(line);
        require(matcher.matches(), "no sample: " + line);
        var series = new Series(
                matcher.group(1), labels(Optional.ofNullable(matcher.group(2)).orElse(""), line));
        require(types.containsKey(family(series.name())), "a sample before its TYPE: " + line);
        var value = matcher.group(3).replace("Inf", "Infinity");
        require(samples.put(series, Double.valueOf(value)) == null, "a second sample of one series: " + line);
    }

    private static Map<String, String> labels(String text, String line) {
        var labels = new TreeMap<String, String>();
        var matcher = LABEL.matcher(text);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            require(labels.put(matcher.group(1), matcher.group(2)) == null, "a label twice: " + line);
            end = matcher.end();
        }
        require(end == text.length(), "labels that cannot be read: " + line);
        return labels;
    }

    private String family(String name) {
        return HISTOGRAM.stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .filter(family -> Set.of("histogram", "summary").contains(types.getOrDefault(family, "")))
                .findFirst()
                .orElse(name);
    }

    /** Buckets grow, end in +Inf, and that has as many as the count. */
    private void checkHistogram(String family) {
        var last = new LinkedHashMap<Map<String, String>, Double>();
        var bound = new LinkedHashMap<Map<String, String>, Double>();
        for (var each : samples.entrySet()) {
            if (each.getKey().name().equals(family + "_bucket")) {
                var rest = new TreeMap<>(each.getKey().labels());
                var le = Double.parseDouble(rest.remove("le").replace("Inf", "Infinity"));
                require(bound.getOrDefault(rest, Double.NEGATIVE_INFINITY) < le, "bounds do not grow: " + each);
                require(
                        last.getOrDefault(rest, 0.0) <= each.getValue(),
                        "a bucket has less than the one before: " + each);
                bound.put(rest, le);
                last.put(rest, each.getValue());
            }
        }
        for (var labels : last.keySet()) {
            require(bound.get(labels).isInfinite(), family + labels + " has no +Inf");
            require(
                    last.get(labels).equals(value(family + "_count", labels)),
                    family + labels + ": +Inf is not the count");
            require(samples.containsKey(new Series(family + "_sum", labels)), family + labels + " has no sum");
        }
    }

    /** Of a series, which must be there. */
    public double value(String name, Map<String, String> labels) {
        return Optional.ofNullable(samples.get(new Series(name, new TreeMap<>(labels))))
                .orElseThrow(() -> new AssertionError("no " + name + labels + " in " + samples.keySet()));
    }

    public Set<Series> series() {
        return samples.keySet();
    }

    /** Of all samples. */
    public Set<String> names() {
        var names = new HashSet<String>();
        samples.keySet().forEach(series -> names.add(series.name()));
        return names;
    }

    /** The values of a label, wherever it stands. */
    public List<String> values(String label) {
        var values = new ArrayList<String>();
        samples.keySet()
                .forEach(series ->
                        Optional.ofNullable(series.labels().get(label)).ifPresent(values::add));
        return values.stream().distinct().sorted().toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
