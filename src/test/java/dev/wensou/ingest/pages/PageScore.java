package dev.wensou.ingest.pages;

import dev.wensou.article.Article;
import dev.wensou.article.PublicationDate.Precision;
import dev.wensou.ingest.pages.PageStyle.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How well pages were read, summed over pages.
 *
 * <p>A field is right if it is what the page states, as a set where it has several values; a wrong value counts as one
 * found that is none and one not found. A line of a body is a leak unless it stands in the page's content, and a
 * content line is lost unless the body holds it; markup, signs and spaces are not compared.
 */
final class PageScore {
    static final List<String> FIELDS = List.of(
            "title", "body", "url", "source", "author", "date", "keywords", "technologies", "industries", "summary");

    /** A body line shorter than this must be a whole line of the page: a shorter piece may stand anywhere by chance. */
    private static final int TELLING_CHARS = 8;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|!?\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern AUTHOR_SEPARATOR =
            Pattern.compile("\\s*[,，、;；/&]\\s*|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    final Map<String, int[]> fields = new TreeMap<>();
    final List<String> problems = new ArrayList<>();
    int contentLines;
    int lost;
    int boilerplateLines;
    int leaked;

    /** Counts a page, of which {@code article} was read, or nothing. */
    void add(AnnotatedPage page, Optional<Article> article) {
        var wrongLines = article.map(found -> countLines(page, found.body())).orElse(true);
        var actual = article.map(PageScore::fieldsOf).orElse(Map.of());
        for (var field : FIELDS) {
            if (field.equals("body")) {
                count("body", !wrongLines, article.isPresent(), true);
                continue;
            }
            var want = page.fields().getOrDefault(field, Set.of());
            var got = actual.getOrDefault(field, Set.of());
            count(field, want.equals(got), !got.isEmpty(), !want.isEmpty());
            if (!want.equals(got)) {
                problems.add(page.path() + " " + field + ": want " + want + ", got " + got);
            }
        }
        if (article.isEmpty()) {
            problems.add(page.path() + ": no article");
            lost += (int) page.lines().stream()
                    .filter(line -> isCounted(line, Role.CONTENT))
                    .count();
        }
        contentLines += (int) page.lines().stream()
                .filter(line -> isCounted(line, Role.CONTENT))
                .count();
        boilerplateLines += (int) page.lines().stream()
                .filter(line -> isCounted(line, Role.BOILERPLATE))
                .count();
    }

    void add(PageScore other) {
        other.fields.forEach((field, counts) -> {
            var sum = fields.computeIfAbsent(field, any -> new int[3]);
            for (var i = 0; i < counts.length; i++) {
                sum[i] += counts[i];
            }
        });
        problems.addAll(other.problems);
        contentLines += other.contentLines;
        lost += other.lost;
        boilerplateLines += other.boilerplateLines;
        leaked += other.leaked;
    }

    private void count(String field, boolean same, boolean found, boolean stated) {
        var counts = fields.computeIfAbsent(field, any -> new int[3]);
        counts[0] += same && stated ? 1 : 0;
        counts[1] += found ? 1 : 0;
        counts[2] += stated ? 1 : 0;
    }

    private boolean countLines(AnnotatedPage page, String body) {
        var wrong = false;
        var wholeBody = plain(body);
        var page1 = new StringBuilder();
        var wholeLines = new TreeSet<String>();
        for (var line : page.lines()) {
            if (line.role() != Role.BOILERPLATE) {
                page1.append(plain(line.text()));
                wholeLines.add(plain(line.text()));
            }
            if (isCounted(line, Role.CONTENT) && !wholeBody.contains(plain(withoutOptional(line.text())))) {
                lost++;
                wrong = true;
                problems.add(page.path() + " lost: " + line.text());
            }
        }
        var content = page1.toString();
        for (var line : body.split("\n")) {
            var text = plain(line);
            if (!text.isEmpty()
                    && !wholeLines.contains(text)
                    && (text.length() < TELLING_CHARS || !content.contains(text))) {
                leaked++;
                wrong = true;
                problems.add(page.path() + " leaked: " + line);
            }
        }
        return wrong;
    }

    private static boolean isCounted(AnnotatedPage.Line line, Role role) {
        return line.role() == role && !plain(line.text()).isEmpty();
    }

    private static String withoutOptional(String text) {
        return text.replaceAll("⟦.*?⟧", "");
    }

    /** Letters and digits only, without the markup of HTML and of links. */
    private static String plain(String text) {
        var out = new StringBuilder();
        MARKUP.matcher(text)
                .replaceAll(
                        match -> match.group(1) == null ? "" : java.util.regex.Matcher.quoteReplacement(match.group(1)))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static Map<String, Set<String>> fieldsOf(Article article) {
        var fields = new TreeMap<String, Set<String>>();
        fields.put("title", Set.of(article.title()));
        article.url().ifPresent(url -> fields.put("url", Set.of(url)));
        article.source().ifPresent(source -> fields.put("source", Set.of(source)));
        article.author()
                .ifPresent(
                        author -> fields.put("author", new TreeSet<>(Arrays.asList(AUTHOR_SEPARATOR.split(author)))));
        article.publishedOn()
                .ifPresent(date -> fields.put(
                        "date",
                        Set.of(
                                date.precision() == Precision.MONTH
                                        ? date.day().toString().substring(0, 7)
                                        : date.day().toString())));
        fields.put("keywords", new TreeSet<>(article.keywords()));
        fields.put("technologies", new TreeSet<>(article.technologies()));
        fields.put("industries", new TreeSet<>(article.industries()));
        article.summary().ifPresent(summary -> fields.put("summary", Set.of(summary)));
        return fields;
    }

    double precision(String field) {
        var counts = fields.get(field);
        return counts[1] == 0 ? 1 : (double) counts[0] / counts[1];
    }

    double recall(String field) {
        var counts = fields.get(field);
        return counts[2] == 0 ? 1 : (double) counts[0] / counts[2];
    }

    double f1(String field) {
        var counts = fields.get(field);
        return counts[1] + counts[2] == 0 ? 1 : 2.0 * counts[0] / (counts[1] + counts[2]);
    }

    /** Over all fields together, each stated or found value counting once. */
    double f1() {
        var sum = new int[3];
        for (var counts : fields.values()) {
            for (var i = 0; i < counts.length; i++) {
                sum[i] += counts[i];
            }
        }
        return 2.0 * sum[0] / (sum[1] + sum[2]);
    }

    double lostShare() {
        return (double) lost / contentLines;
    }

    double leakedShare() {
        return (double) leaked / boilerplateLines;
    }
}
