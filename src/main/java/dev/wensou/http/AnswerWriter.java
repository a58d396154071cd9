package dev.wensou.http;

import dev.wensou.search.Correction;
import dev.wensou.search.FacetCounts;
import dev.wensou.search.MonthCount;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes answers as {@link Views.Search} has them, name by name, in two parts: what each answer has of its own, and what equal
 * requests share. Without state.
 */
final class AnswerWriter {
    private static final SerializableString QUERY = new SerializedString("query");
    private static final SerializableString TOTAL = new SerializedString("total");
    private static final SerializableString TOOK_MILLIS = new SerializedString("tookMillis");
    private static final SerializableString GENERATION = new SerializedString("generation");
    private static final SerializableString PAGE = new SerializedString("page");
    private static final SerializableString HITS = new SerializedString("hits");
    private static final SerializableString FACETS = new SerializedString("facets");
    private static final SerializableString DATES = new SerializedString("dates");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString VALUES = new SerializedString("values");
    private static final SerializableString MORE = new SerializedString("more");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString LEVEL = new SerializedString("level");
    private static final SerializableString CHILDREN = new SerializedString("children");
    private static final SerializableString COUNT = new SerializedString("count");
    private static final SerializableString SELECTED = new SerializedString("selected");
    private static final SerializableString ASKED = new SerializedString("asked");
    private static final SerializableString MONTH = new SerializedString("month");

    private AnswerWriter() {}

    /** Up to the hits. */
    static void head(
            JsonGenerator json,
            SearchRequest request,
            int page,
            SearchResponse response,
            Optional<Correction> correction) {
        json.writeStartObject();
        json.writeName(QUERY);
        json.writePOJO(Views.Query.of(response.query(), correction));
        json.writeName(TOTAL);
        json.writePOJO(Views.Total.of(response));
        json.writeName(TOOK_MILLIS);
        json.writeNumber(Views.thousandths(response.tookMillis()));
        json.writeName(GENERATION);
        json.writeString(response.generation());
        json.writeName(PAGE);
        json.writePOJO(Views.Page.of(request, page, response));
    }

    /** From the hits on. */
    static void body(JsonGenerator json, SearchResponse response) {
        json.writeName(HITS);
        json.writeStartArray();
        for (var hit : response.hits()) {
            HitWriter.write(json, hit);
        }
        json.writeEndArray();
        json.writeName(FACETS);
        json.writeStartArray();
        for (var facet : response.facets()) {
            facet(json, facet);
        }
        json.writeEndArray();
        json.writeName(DATES);
        json.writeStartArray();
        for (var month : response.dates()) {
            month(json, month);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void facet(JsonGenerator json, FacetCounts facet) {
        json.writeStartObject();
        json.writeName(NAME);
        json.writeString(facet.name());
        json.writeName(LABEL);
        json.writeString(facet.label());
        json.writeName(VALUES);
        json.writeStartArray();
        for (var value : facet.values()) {
            value(json, value);
        }
        json.writeEndArray();
        json.writeName(MORE);
        json.writeNumber(facet.more());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, FacetCounts.Value value) {
        json.writeStartObject();
        json.writeName(VALUE);
        json.writeString(value.value());
        json.writeName(LABEL);
        json.writeString(value.label());
        json.writeName(LEVEL);
        json.writeNumber(value.level());
        json.writeName(CHILDREN);
        json.writeNumber(value.children());
        json.writeName(COUNT);
        json.writeNumber(value.count());
        json.writeName(SELECTED);
        json.writeBoolean(value.selected());
        HitWriter.texts(json, ASKED, value.asked());
        json.writeEndObject();
    }

    private static void month(JsonGenerator json, MonthCount month) {
        json.writeStartObject();
        json.writeName(MONTH);
        json.writeString(month.month().toString());
        json.writeName(COUNT);
        json.writeNumber(month.count());
        json.writeEndObject();
    }
}
