package dev.wensou.ingest;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The article that a page describes in its JSON-LD blocks (schema.org's Article and its kinds), alone, in an array or
 * in a {@code @graph}. Blocks that are broken beyond the usual slips are passed over: the page has its text besides.
 */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "blogposting",
            "techarticle",
            "reportagenewsarticle",
            "scholarlyarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "socialmediaposting",
            "discussionforumposting",
            "report");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int MAX_NODES = 10_000;

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** What the page describes; empty of values if it describes no article. */
    static JsonLd of(Document page) {
        return new JsonLd(page.select("script[type~=(?i)ld\\+json]").stream()
                .map(script -> tree(script.data()))
                .map(JsonLd::articleIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(MissingNode.getInstance()));
    }

    private static JsonNode tree(String json) {
        try {
            return LENIENT.readTree(json.strip()
                    .replaceFirst("^(?:<!--|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[|//\\s*<!\\[CDATA\\[)", "")
                    .replaceFirst("(?:-->|/\\*\\s*]]>\\s*\\*/|(?://)?\\s*]]>|;)\\s*$", ""));
        } catch (JacksonException e) {
            return MissingNode.getInstance(); // the page's text and meta elements stand in
        }
    }

    /** Breadth first, so that the page's own article comes before those it mentions. */
    private static Optional<JsonNode> articleIn(JsonNode root) {
        var open = new ArrayDeque<JsonNode>(List.of(root));
        for (var seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            var node = open.removeFirst();
            if (isArticle(node)) {
                return Optional.of(node);
            }
            node.values().stream().filter(JsonNode::isContainer).forEach(open::addLast);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode node) {
        return Stream.concat(Stream.of(node.path("@type")), node.path("@type").values().stream())
                .filter(JsonNode::isString)
                .anyMatch(type -> ARTICLES.contains(
                        type.stringValue().toLowerCase(Locale.ROOT).replaceFirst("^.*[/:]", "")));
    }

    /** The text of a property, of the {@code name} of an object there, or of the first of several. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The texts of a property, one for each entry of a list. */
    List<String> all(String name) {
        return texts(article.path(name)).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return Stream.of(Lines.trim(node.stringValue()));
        }
        if (node.isArray()) {
            return node.values().stream().filter(each -> !each.isArray()).flatMap(JsonLd::texts);
        }
        return Stream.of("name", "@id", "url")
                .map(node::path)
                .filter(JsonNode::isString)
                .map(value -> Lines.trim(value.stringValue()))
                .limit(1);
    }
}
