package dev.wensou.http;

import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.SearchRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The newest hits of a request as a feed (RFC 4287). Ids are made of what they name, so they stay the same on every
 * server, after every rebuild, under every address.
 *
 * @param base the server's address, without a slash at its end
 * @param undated what stands for the date of an article that has none
 */
record AtomFeed(String base, SearchRequest request, List<Hit> hits, Instant undated) {
    static final String CONTENT_TYPE = "application/atom+xml; charset=utf-8";
    static final String PATH = "/api/v1/feed";

    private static final String NAME = "文搜";

    byte[] xml() {
        var query = SearchQuery.of(request);
        var xml = new XmlDocument("http://www.w3.org/2005/Atom", "feed")
                .text("id", id("feed " + query))
                .text("title", request.query().isBlank() ? NAME : NAME + "：" + request.query())
                .text("updated", updated().toString())
                .empty("link", link("self", "application/atom+xml", base + PATH + query))
                .empty("link", link("alternate", "text/html", base + "/" + query))
                .begin("author")
                .text("name", NAME)
                .end()
                .text("generator", NAME);
        hits.forEach(hit -> entry(xml, hit));
        return xml.bytes();
    }

    /** When the newest of the hits was. */
    private Instant updated() {
        return hits.stream()
                .map(hit -> updated(hit.card()))
                .max(Instant::compareTo)
                .orElse(undated);
    }

    /** Midnight in UTC of the day; the first of the month where only that is known. */
    private static Optional<Instant> published(ArticleCard card) {
        return card.publishedOn().map(date -> date.day().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private Instant updated(ArticleCard card) {
        return published(card).orElse(undated);
    }

    private void entry(XmlDocument xml, Hit hit) {
        var card = hit.card();
        xml.begin("entry")
                .text("id", id("article " + card.id()))
                .text("title", card.title())
                .text("updated", updated(card).toString());
        published(card).ifPresent(date -> xml.text("published", date.toString()));
        xml.empty("link", link("alternate", "text/html", address(card)));
        card.author()
                .or(card::source)
                .filter(name -> !XmlText.of(name).isBlank())
                .ifPresent(name -> xml.begin("author").text("name", name).end());
        Stream.of(card.keywords(), card.technologies(), card.industries())
                .flatMap(List::stream)
                .distinct()
                .forEach(term -> xml.empty("category", Map.of("term", term)));
        hit.snippets().stream()
                .findFirst()
                .ifPresent(snippet -> xml.text("summary", snippet.passage().text()));
        xml.end();
    }

    /** Where the article came from, if that is an address that a reader may follow; else where it is read here. */
    private String address(ArticleCard card) {
        return card.url().filter(AtomFeed::isWebAddress).orElse(base + "/?article=" + card.id());
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Map<String, String> link(String relation, String type, String address) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("rel", relation);
        attributes.put("type", type);
        attributes.put("href", address);
        return attributes;
    }

    private static String id(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("wensou " + what).getBytes(StandardCharsets.UTF_8));
    }
}
