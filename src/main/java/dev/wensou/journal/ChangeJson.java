package dev.wensou.journal;

import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.SubmittedArticle;
import dev.wensou.search.ArticleChange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change as one JSON object: an article with its {@code id}, or <code>{"delete":"ID"}</code>. The shape that the
 * document API reads and that the journal keeps. Immutable; safe for any number of threads.
 */
public final class ChangeJson {
    private static final String ID = "id";
    private static final String DELETE = "delete";
    private static final List<String> FIELDS = List.of(
            ID,
            "title",
            "body",
            "url",
            "source",
            "author",
            "publishedOn",
            "keywords",
            "technologies",
            "industries",
            "companies",
            "summary");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The change that a text in UTF-8 says.
     *
     * @throws MalformedChangeException if it says none
     */
    public ArticleChange read(ByteBuffer utf8) throws MalformedChangeException {
        var node = object(utf8);
        if (!node.has(DELETE)) {
            return new ArticleChange.Put(article(node, Optional.empty()));
        }
        var fields = new ChangeFields(node);
        fields.onlyKnown(List.of(DELETE), "a deletion");
        var id = fields.id(DELETE);
        if (node.get(DELETE).isNull()) {
            fields.note("delete: want an article id, found null");
        }
        fields.finish();
        return new ArticleChange.Delete(id.orElseThrow());
    }

    /**
     * The article that a text in UTF-8 holds, under an id that is given beside; one in the text must be the same.
     *
     * @throws MalformedChangeException if it holds none
     */
    public SubmittedArticle readArticle(ArticleId id, ByteBuffer utf8) throws MalformedChangeException {
        return article(object(utf8), Optional.of(id));
    }

    /** The change as one line without its end. */
    public byte[] write(ArticleChange change) {
        return mapper.writeValueAsBytes(
                switch (change) {
                    case ArticleChange.Delete delete ->
                        Map.of(DELETE, delete.id().value());
                    case ArticleChange.Put put -> fields(put.article());
                });
    }

    private static SubmittedArticle article(JsonNode node, Optional<ArticleId> given) throws MalformedChangeException {
        var fields = new ChangeFields(node);
        fields.onlyKnown(FIELDS, "an article");
        var read = fields.id(ID);
        if (given.isEmpty() && !fields.has(ID)) {
            fields.note("there is no id; every article needs one, such as \"id\":\"news-2024-001\"");
        }
        if (given.isPresent() && read.isPresent() && !given.equals(read)) {
            fields.note("id: '" + read.get() + "' is not the '" + given.get() + "' of the address; leave it out");
        }
        var id = given.or(() -> read).orElse(new ArticleId("none"));
        var article = new SubmittedArticle(
                id,
                fields.text("title"),
                fields.text("body"),
                fields.optional("url"),
                fields.optional("source"),
                fields.optional("author"),
                fields.date("publishedOn"),
                fields.texts("keywords"),
                fields.texts("technologies"),
                fields.texts("industries"),
                fields.texts("companies"),
                fields.optional("summary"));
        fields.finish();
        return article;
    }

    private JsonNode object(ByteBuffer utf8) throws MalformedChangeException {
        try {
            // Jackson reads some bytes that are no UTF-8
            var text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            var node = mapper.readTree(text);
            if (node.isObject()) {
                return node;
            }
            throw new MalformedChangeException(List.of("want a JSON object {…}, found "
                    + (node.isMissingNode()
                            ? "nothing"
                            : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT))));
        } catch (CharacterCodingException e) {
            throw new MalformedChangeException(List.of("is not UTF-8; encode it as UTF-8"));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MalformedChangeException(List.of("is not JSON: " + e.getOriginalMessage()
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())));
        }
    }

    private static Map<String, Object> fields(SubmittedArticle article) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(ID, article.id().value());
        fields.put("title", article.title());
        fields.put("body", article.body());
        article.url().ifPresent(url -> fields.put("url", url));
        article.source().ifPresent(source -> fields.put("source", source));
        article.author().ifPresent(author -> fields.put("author", author));
        article.publishedOn().ifPresent(date -> fields.put("publishedOn", text(date)));
        fields.put("keywords", article.keywords());
        fields.put("technologies", article.technologies());
        fields.put("industries", article.industries());
        fields.put("companies", article.companies());
        article.summary().ifPresent(summary -> fields.put("summary", summary));
        return fields;
    }

    private static String text(PublicationDate date) {
        return switch (date.precision()) {
            case DAY -> date.day().toString();
            case MONTH -> java.time.YearMonth.from(date.day()).toString();
        };
    }
}
