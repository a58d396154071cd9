package dev.wensou.ingest;

import dev.wensou.article.Provenance;
import dev.wensou.text.CleanText;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * The title of a page: the heading that the page's {@code <title>} or og:title begins with, or ends with behind the
 * site's name; else what stands before the site's name there; else the first heading.
 *
 * @param text one line; may be empty
 * @param site what stood after it in the {@code <title>}, if a heading or the site's name confirmed the border
 */
record HtmlTitle(String text, Provenance from, Optional<String> site) {
    private static final int SHORTEST = 2;
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[-–—·•»«:/]+\\s+|\\s*[|｜_丨]+\\s*|\\s*-{2,}\\s*|(?<=\\p{IsHan})\\s*[-–—]+\\s*(?=\\p{IsHan})");
    private static final int SHORTEST_BEHIND_SITE = 6;
    private static final Pattern SITE_FIRST = Pattern.compile("(.{2,30}?)(?:\\s*[:：|｜_丨»›]+\\s*|\\s+[-–—·•/]+\\s+)");
    private static final Pattern SITE = Pattern.compile(
            ".*(?:网|網|博客|部落格|论坛|論壇|频道|頻道|新闻|新聞|社区|社區|门户|门戶|官网|专栏|專欄|在线|科技|日报|日報|晚报|周刊|文档|文檔|社|blog|docs|news|home|\\.(?:com|cn|net|org|tw|hk|io))",
            Pattern.CASE_INSENSITIVE);

    static HtmlTitle of(Document page, HtmlHead head, JsonLd article, List<HtmlBlock> blocks) {
        var written = Stream.concat(head.first("og:title", "twitter:title").stream(), Stream.of(line(page.title())))
                .filter(title -> !title.isEmpty())
                .toList();
        var sites = Stream.concat(
                        head.all("og:site_name", "application-name").stream(), article.all("publisher").stream())
                .toList();
        for (var title : written) {
            var heading = blocks.stream()
                    .filter(block -> block.kind() == HtmlBlock.Kind.HEADING
                            || !block.text().contains("\n"))
                    .map(HtmlBlock::text)
                    .map(HtmlTitle::line)
                    .filter(text -> begins(title, text))
                    .max(java.util.Comparator.comparingInt(String::length));
            if (heading.isPresent()) {
                return new HtmlTitle(
                        heading.get(), Provenance.found("heading"), siteOf(line(page.title()), heading.get()));
            }
        }
        for (var title : written) {
            var heading = blocks.stream()
                    .filter(block -> block.kind() == HtmlBlock.Kind.HEADING)
                    .map(HtmlBlock::text)
                    .map(HtmlTitle::line)
                    .filter(text -> ends(title, text))
                    .max(java.util.Comparator.comparingInt(String::length));
            if (heading.isPresent()) {
                var site = SITE_FIRST.matcher(
                        title.substring(0, title.length() - heading.get().length()));
                return new HtmlTitle(
                        heading.get(),
                        Provenance.found("heading"),
                        site.matches() ? Optional.of(Lines.trim(site.group(1))) : Optional.empty());
            }
        }
        var headline = article.first("headline").map(HtmlTitle::line);
        if (headline.isPresent()) {
            return new HtmlTitle(
                    headline.get(),
                    Provenance.labelled("JSON-LD headline"),
                    siteOf(line(page.title()), headline.get()));
        }
        if (!written.isEmpty()) {
            var place = head.first("og:title").isPresent() ? "meta og:title" : "title";
            var text = withoutSite(written.getFirst(), sites);
            return new HtmlTitle(text, Provenance.labelled(place), siteOf(line(page.title()), text));
        }
        return new HtmlTitle(firstHeading(blocks), Provenance.found("heading"), Optional.empty());
    }

    /** Whether a title is the site's name, a separator and that text. */
    private static boolean ends(String title, String text) {
        return text.length() >= SHORTEST_BEHIND_SITE
                && text.length() < title.length()
                && Folding.fold(title).endsWith(Folding.fold(text))
                && SITE_FIRST
                        .matcher(title.substring(0, title.length() - text.length()))
                        .matches();
    }

    private static String firstHeading(List<HtmlBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == HtmlBlock.Kind.HEADING)
                .map(HtmlBlock::text)
                .map(HtmlTitle::line)
                .findFirst()
                .orElse("");
    }

    /** Whether a title is a text, or that text, a separator and more. */
    private static boolean begins(String title, String text) {
        if (text.length() < SHORTEST || text.length() > title.length()) {
            return false;
        }
        var whole = Folding.fold(title);
        var part = Folding.fold(text);
        return whole.equals(part)
                || whole.startsWith(part)
                        && SEPARATOR
                                .matcher(title)
                                .region(text.length(), title.length())
                                .useTransparentBounds(true)
                                .lookingAt();
    }

    /** What stands last in a page's title after the article's own. */
    private static Optional<String> siteOf(String title, String text) {
        if (!begins(title, text) || title.length() == text.length()) {
            return Optional.empty();
        }
        var parts = SEPARATOR.split(title.substring(text.length()).strip());
        return Stream.of(parts)
                .map(part -> Lines.trim(part.replaceFirst("^[-–—·•»|｜_丨:/\\s]+", "")))
                .filter(part ->
                        !part.isEmpty() && !part.toLowerCase(Locale.ROOT).startsWith("powered by"))
                .reduce((before, last) -> last);
    }

    /** Cuts the parts off the end that are the site's name or look like one. */
    private static String withoutSite(String title, List<String> sites) {
        var rest = title;
        while (true) {
            var ends = new ArrayList<int[]>();
            var separator = SEPARATOR.matcher(rest);
            while (separator.find()) {
                ends.add(new int[] {separator.start(), separator.end()});
            }
            if (ends.isEmpty() || ends.getLast()[0] < SHORTEST) {
                return rest;
            }
            var last = rest.substring(ends.getLast()[1]);
            var isSite = sites.stream().anyMatch(site -> ArticleDraft.same(site, last))
                    || last.length() * SHORTEST < rest.length()
                            && SITE.matcher(last).matches();
            if (!isSite) {
                return rest;
            }
            rest = rest.substring(0, ends.getLast()[0]);
        }
    }

    static String line(String text) {
        return Lines.trim(CleanText.of(text).replaceAll("[\\s\\u00A0]+", " "));
    }
}
