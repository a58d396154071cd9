package dev.wensou.http;

import dev.wensou.article.ArticleField;
import dev.wensou.article.PublicationDate;
import dev.wensou.search.ArticleCard;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.Snippet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes hits as {@link Views.HitView} has them, name by name. Without state. */
final class HitWriter {
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString SCORE = new SerializedString("score");
    private static final SerializableString MATCH = new SerializedString("match");
    private static final SerializableString PINNED = new SerializedString("pinned");
    private static final SerializableString TITLE = new SerializedString("title");
    private static final SerializableString TEXT = new SerializedString("text");
    private static final SerializableString MARKS = new SerializedString("marks");
    private static final SerializableString SNIPPETS = new SerializedString("snippets");
    private static final SerializableString OFFSET = new SerializedString("offset");
    private static final SerializableString FIELD = new SerializedString("field");
    private static final SerializableString URL = new SerializedString("url");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString AUTHOR = new SerializedString("author");
    private static final SerializableString PUBLISHED_ON = new SerializedString("publishedOn");
    private static final SerializableString DATE_PRECISION = new SerializedString("datePrecision");
    private static final SerializableString KEYWORDS = new SerializedString("keywords");
    private static final SerializableString TECHNOLOGIES = new SerializedString("technologies");
    private static final SerializableString INDUSTRIES = new SerializedString("industries");
    private static final SerializableString COMPANIES = new SerializedString("companies");
    private static final SerializableString DERIVED = new SerializedString("derived");
    private static final SerializableString SCRIPT = new SerializedString("script");
    private static final SerializableString DUPLICATES = new SerializedString("duplicates");
    private static final SerializableString DUPLICATE_COUNT = new SerializedString("duplicateCount");
    private static final SerializableString EXPLANATION = new SerializedString("explanation");

    private static final ArticleField[] FIELDS = ArticleField.values();
    private static final List<SerializableString> PASSAGE_FIELDS = LowerCase.names(Snippet.Field.class);
    private static final List<SerializableString> MATCH_KINDS = LowerCase.names(MatchKind.class);

    private HitWriter() {}

    static void write(JsonGenerator json, Hit hit) {
        var card = hit.card();
        json.writeStartObject();
        json.writeName(ID);
        json.writeString(card.id().value());
        json.writeName(SCORE);
        json.writeNumber(hit.score());
        json.writeName(MATCH);
        json.writeString(MATCH_KINDS.get(hit.match().ordinal()));
        json.writeName(PINNED);
        json.writeBoolean(hit.pinned());
        json.writeName(TITLE);
        json.writeStartObject();
        marked(json, hit.title());
        json.writeEndObject();
        json.writeName(SNIPPETS);
        json.writeStartArray();
        for (var snippet : hit.snippets()) {
            passage(json, snippet);
        }
        json.writeEndArray();
        text(json, URL, card.url());
        text(json, SOURCE, card.source());
        text(json, AUTHOR, card.author());
        date(json, card.publishedOn());
        texts(json, KEYWORDS, card.keywords());
        texts(json, TECHNOLOGIES, card.technologies());
        texts(json, INDUSTRIES, card.industries());
        texts(json, COMPANIES, card.companies());
        derived(json, card);
        json.writeName(SCRIPT);
        json.writeString(card.script().code());
        json.writeName(DUPLICATES);
        json.writeStartArray();
        for (var copy : hit.duplicates()) {
            duplicate(json, copy);
        }
        json.writeEndArray();
        json.writeName(DUPLICATE_COUNT);
        json.writeNumber(hit.duplicateCount());
        json.writeName(EXPLANATION);
        // asked for by few
        json.writePOJO(hit.explanation().map(Views.Explained::of).orElse(null));
        json.writeEndObject();
    }

    private static void passage(JsonGenerator json, Snippet snippet) {
        json.writeStartObject();
        marked(json, snippet.passage());
        json.writeName(OFFSET);
        json.writeNumber(snippet.offset());
        json.writeName(FIELD);
        json.writeString(PASSAGE_FIELDS.get(snippet.field().ordinal()));
        json.writeEndObject();
    }

    private static void marked(JsonGenerator json, MarkedText marked) {
        json.writeName(TEXT);
        json.writeString(marked.text());
        json.writeName(MARKS);
        json.writeStartArray();
        for (var mark : marked.marks()) {
            json.writeStartArray();
            json.writeNumber(mark.start());
            json.writeNumber(mark.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void duplicate(JsonGenerator json, ArticleCard card) {
        json.writeStartObject();
        json.writeName(ID);
        json.writeString(card.id().value());
        json.writeName(TITLE);
        json.writeString(card.title());
        text(json, SOURCE, card.source());
        date(json, card.publishedOn());
        json.writeName(SCRIPT);
        json.writeString(card.script().code());
        json.writeEndObject();
    }

    private static void derived(JsonGenerator json, ArticleCard card) {
        json.writeName(DERIVED);
        json.writeStartArray();
        for (var field : FIELDS) {
            if (card.derived().contains(field)) {
                json.writeString(field.publicName());
            }
        }
        json.writeEndArray();
    }

    private static void date(JsonGenerator json, Optional<PublicationDate> date) {
        text(json, PUBLISHED_ON, date.map(each -> each.day().toString()));
        text(json, DATE_PRECISION, date.map(each -> each.precision().code()));
    }

    private static void text(JsonGenerator json, SerializableString name, Optional<String> text) {
        json.writeName(name);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    static void texts(JsonGenerator json, SerializableString name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
