package dev.wensou.ingest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;

/** Where a page says it was published. An address of the site as a whole is none of the article. */
final class HtmlAddress {
    private static final Pattern SAVED =
            Pattern.compile("saved from url=\\(\\d+\\)\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    private HtmlAddress() {}

    /** The candidates, the surest first. */
    static List<Candidate<String>> of(Document page, HtmlHead head, JsonLd article) {
        var base = Stream.concat(page.select("base[href]").eachAttr("href").stream(), head.all("og:url").stream())
                .findFirst();
        return List.of(
                Candidate.labelled(
                        "link canonical",
                        page.select("link[rel~=(?i)\\bcanonical\\b]").eachAttr("href").stream()
                                .flatMap(href -> absolute(href, base).stream())
                                .findFirst()),
                Candidate.labelled("meta og:url", head.first("og:url").flatMap(url -> absolute(url, base))),
                Candidate.labelled("JSON-LD url", article.first("url").flatMap(url -> absolute(url, base))),
                Candidate.labelled(
                        "JSON-LD mainEntityOfPage",
                        article.first("mainEntityOfPage").flatMap(url -> absolute(url, base))),
                Candidate.found("saved page", saved(page).flatMap(url -> absolute(url, base))));
    }

    /** The address that browsers note when they save a page. */
    private static Optional<String> saved(Document page) {
        return page.childNodes().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.childNodes().stream()))
                .filter(Comment.class::isInstance)
                .map(node -> SAVED.matcher(((Comment) node).getData()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Optional<String> absolute(String href, Optional<String> base) {
        try {
            var address = base.isPresent()
                    ? URI.create(base.get().strip()).resolve(href.strip()).toString()
                    : href.strip();
            return WebAddress.in(address).filter(found -> found.matches("https?://[^/]+/[^/].*|https?://[^/]+/\\?.+"));
        } catch (IllegalArgumentException e) {
            // an address with characters that no address may have, such as spaces: still readable if absolute
            return WebAddress.in(href).filter(found -> found.matches("https?://[^/]+/[^/].*"));
        }
    }
}
