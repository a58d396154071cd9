package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.Provenance;
import dev.wensou.config.Repetition;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines that the articles of a source share at their edges: what its pages have and its articles do not say. Learned
 * from a sample of a corpus of bounded size, so in bounded memory and time, and always the same for the same corpus.
 * Safe for any number of threads.
 */
public final class RepeatedLines {
    private static final Pattern LINE = Pattern.compile("(site|name|folder) [^\\t]*(\\t[0-9a-f]{1,16})+");

    private final Map<String, Set<Long>> bySource;
    private final Map<String, LongAdder> removed = new ConcurrentHashMap<>();
    private final KeptReadings readings;

    private RepeatedLines(Map<String, Set<Long>> bySource) {
        this(bySource, new KeptReadings(0));
    }

    private RepeatedLines(Map<String, Set<Long>> bySource, KeptReadings readings) {
        this.bySource = new ConcurrentHashMap<>(bySource);
        this.readings = readings;
    }

    /** Nothing is repeated: for articles that come one by one. */
    public static RepeatedLines none() {
        return new RepeatedLines(Map.of());
    }

    /**
     * Reads a sample of a corpus. Files that a run without these lines reads by the same formats, and that have none of
     * them above their titles, are not read again.
     *
     * @throws IOException if the corpus cannot be listed, or if the calling thread is interrupted
     */
    public static RepeatedLines learn(Corpus corpus, ArticleFormats formats, Repetition rule, int workers)
            throws IOException {
        if (rule.sampleFiles() == 0) {
            return none();
        }
        var files = new ConcurrentHashMap<String, LongAdder>();
        var lines = new ConcurrentHashMap<String, Map<Long, LongAdder>>();
        var sample = corpus.sample(rule.sampleFiles());
        var sampled = new RepeatedLines(Map.of(), KeptReadings.ofASample());
        new Ingest(formats, workers)
                .without(sampled)
                .run(
                        FileListing.of(sample),
                        sample.size(),
                        article -> {
                            var marks = marks(article);
                            for (var source : sources(article)) {
                                files.computeIfAbsent(source, any -> new LongAdder())
                                        .increment();
                                var counts = lines.computeIfAbsent(source, any -> new ConcurrentHashMap<>());
                                marks.forEach(mark -> counts.computeIfAbsent(mark, any -> new LongAdder())
                                        .increment());
                            }
                        },
                        outcome -> {},
                        (done, total) -> {});
        var repeated = new TreeMap<String, Set<Long>>();
        lines.forEach((source, counts) -> {
            var least =
                    Math.max(rule.minFiles(), rule.share() * files.get(source).sum());
            var marks = new HashSet<Long>();
            counts.forEach((mark, count) -> {
                if (count.sum() >= least) {
                    marks.add(mark);
                }
            });
            if (!marks.isEmpty()) {
                repeated.put(source, Set.copyOf(marks));
            }
        });
        sampled.readings.keepNoMore();
        return new RepeatedLines(repeated, sampled.readings);
    }

    /** What is found in files, and was found in those of the sample. */
    KeptReadings readings() {
        return readings;
    }

    /** Of the lines at the edges, and of the title if it was taken for one by its place alone. */
    private static Set<Long> marks(Article article) {
        var marks = EdgeLines.marks(article.body());
        var from = Optional.ofNullable(article.provenance().get(ArticleField.TITLE));
        if (from.filter(place -> place.kind() == Provenance.Kind.FOUND).isPresent()) {
            marks.addAll(EdgeLines.markOfTitle(article.title()));
        }
        return marks;
    }

    /**
     * The file without the lines at its beginning that its folder repeats, such as a slogan, so that none becomes its
     * title; as it was if it holds nothing else.
     */
    SourceFile stripHead(SourceFile file) {
        var folder = folder(file.path());
        var known = bySource.get(folder);
        if (known == null) {
            return file;
        }
        var text = EdgeLines.withoutHead(file.text(), known::contains);
        if (text.length() == file.text().length()) {
            return file;
        }
        removed.computeIfAbsent(folder, any -> new LongAdder()).add(textLines(file.text()) - textLines(text));
        return new SourceFile(file.id(), file.path(), text);
    }

    /** The article without the lines that its sources repeat; as it was if nothing else would be left. */
    public Article strip(Article article) {
        var known = sources(article).stream().filter(bySource::containsKey).toList();
        if (known.isEmpty()) {
            return article;
        }
        var body = EdgeLines.without(
                article.body(),
                mark -> known.stream().anyMatch(source -> bySource.get(source).contains(mark)));
        if (body.isBlank() || body.length() == article.body().length()) {
            return article;
        }
        removed.computeIfAbsent(known.getFirst(), any -> new LongAdder())
                .add(textLines(article.body()) - textLines(body));
        return article.withBody(body);
    }

    /** Takes over what is known of a file's folder to the one that it was moved to, whose new name nothing was learned of. */
    public void moved(String from, String to) {
        var marks = bySource.get(folder(from));
        if (marks != null && !folder(to).equals(folder(from))) {
            bySource.merge(folder(to), marks, (known, more) -> {
                var all = new HashSet<>(known);
                all.addAll(more);
                return Set.copyOf(all);
            });
        }
    }

    /** How many lines went so far, by source: {@code site …}, {@code name …} or {@code folder …}. */
    public Map<String, Long> removed() {
        var sums = new TreeMap<String, Long>();
        removed.forEach((source, count) -> sums.put(source, count.sum()));
        return sums;
    }

    /** What was learned, as text for {@link #read}. */
    public String write() {
        var text = new StringBuilder();
        new TreeMap<>(bySource).forEach((source, marks) -> {
            text.append(source);
            marks.stream().sorted().forEach(mark -> text.append('\t').append(Long.toHexString(mark)));
            text.append('\n');
        });
        return text.toString();
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static RepeatedLines read(String text) {
        var bySource = new TreeMap<String, Set<Long>>();
        text.lines().forEach(line -> {
            if (!LINE.matcher(line).matches()) {
                throw new IllegalArgumentException("'" + line + "' is no source with its lines");
            }
            var parts = List.of(line.split("\t"));
            bySource.put(
                    parts.getFirst(),
                    parts.subList(1, parts.size()).stream()
                            .map(mark -> Long.parseUnsignedLong(mark, 16))
                            .collect(Collectors.toSet()));
        });
        return new RepeatedLines(bySource);
    }

    private static long textLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }

    /** What an article may share its page with: its site, whoever published it, its folder. */
    private static Set<String> sources(Article article) {
        var sources = new LinkedHashSet<String>();
        article.url().flatMap(RepeatedLines::host).ifPresent(host -> sources.add("site " + host));
        article.source().ifPresent(name -> sources.add("name " + line(name)));
        sources.add(folder(article.origin()));
        return sources;
    }

    private static String folder(String place) {
        var slash = place.lastIndexOf('/');
        return "folder " + (slash < 0 ? "." : line(place.substring(0, slash)));
    }

    /** Names of folders and sources can hold tabs and line ends, which {@link #write} divides by. */
    private static String line(String name) {
        return name.replaceAll("\\s", " ");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an address that no page could link to names no site
        }
    }
}
