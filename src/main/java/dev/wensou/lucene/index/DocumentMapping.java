package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.Heading;
import dev.wensou.article.Provenance;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.search.ArticleCard;
import dev.wensou.text.Folding;
import dev.wensou.text.TextLength;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * The one place where an article becomes a document and is read back.
 *
 * <p>Texts are kept as doc values of raw UTF-16: reading a page of results copies bytes and decodes nothing, which
 * costs a tenth of a compressed stored field. What a list of results shows stands in a small doc value of its own, so
 * that no body is read for it.
 */
public final class DocumentMapping {
    private static final String ID = "id";
    private static final String URL = "url";
    /** Longer ones are no terms for Lucene, and nobody writes them. */
    private static final int MAX_URL_CHARS = 2048;

    private static final String SCRIPT = "script";
    private static final String CARD = "card";
    private static final String PROVENANCE = "provenance";
    private static final String HEADINGS = "headings";
    /** Days since 1970-01-01; absent if the article has no date. */
    public static final String DAY = "day";
    /** There if {@link #DAY} is the first of a month of which the day is not known. */
    public static final String DAY_UNKNOWN = "day.unknown";
    /** The Han characters and words of the body. */
    public static final String LENGTH = "length";

    private static final FieldType FREQUENCIES = fieldType(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType POSITIONS = fieldType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private DocumentMapping() {}

    /** The term under which an article is filed. */
    public static Term idTerm(ArticleId id) {
        return new Term(ID, id.value());
    }

    /** The term of the articles that have a name: the one of that id, or those of that address. */
    public static Term nameTerm(String idOrAddress) {
        return new Term(idOrAddress.contains("://") ? URL : ID, idOrAddress);
    }

    /** The term that texts of a script have. */
    public static Term scriptTerm(Script script) {
        return new Term(SCRIPT, script.code());
    }

    public static Document toDocument(Article article) {
        var document = new Document();
        document.add(new StringField(ID, article.id().value(), Field.Store.NO));
        article.url()
                .filter(url -> url.length() <= MAX_URL_CHARS)
                .ifPresent(url -> document.add(new StringField(URL, url, Field.Store.NO)));
        document.add(new StringField(SCRIPT, article.script().code(), Field.Store.NO));
        for (var text : TextField.values()) {
            var value = text.of(article);
            if (!value.isEmpty()) {
                for (var chain : Chain.values()) {
                    if (!text.has(chain)) {
                        continue;
                    }
                    document.add(new Field(text.field(chain), value, chain == Chain.GRAMS ? POSITIONS : FREQUENCIES));
                }
            }
        }
        document.add(new BinaryDocValuesField(textName(TextField.BODY), utf16(article.body())));
        article.summary()
                .ifPresent(
                        summary -> document.add(new BinaryDocValuesField(textName(TextField.SUMMARY), utf16(summary))));
        for (var facet : FacetField.values()) {
            for (var value : facet.of(article)) {
                document.add(new SortedSetDocValuesField(facet.docValuesName(), new BytesRef(value)));
            }
        }
        article.publishedOn().ifPresent(date -> {
            document.add(new NumericDocValuesField(DAY, date.day().toEpochDay()));
            if (date.precision() == PublicationDate.Precision.MONTH) {
                document.add(new NumericDocValuesField(DAY_UNKNOWN, 1));
            }
        });
        document.add(new NumericDocValuesField(LENGTH, TextLength.of(article.body())));
        SignatureFields.add(document, article);
        document.add(new BinaryDocValuesField(CARD, CardCodec.encode(card(article))));
        if (!article.provenance().isEmpty()) {
            document.add(new BinaryDocValuesField(PROVENANCE, ProvenanceCodec.encode(article.provenance())));
        }
        if (!article.headings().isEmpty()) {
            document.add(new BinaryDocValuesField(HEADINGS, HeadingsCodec.encode(article.headings())));
        }
        return document;
    }

    /** What a list of results shows of a document. */
    public static ArticleCard card(StoredValues values, int leafDocument) throws IOException {
        var card = values.of(CARD, leafDocument);
        if (card.isEmpty()) {
            throw new IOException("document " + leafDocument + " has no card; the index is damaged, rebuild it");
        }
        return CardCodec.decode(card.get());
    }

    /** A text of a document; empty if it has none. The body and the summary are kept by themselves, all else in the card. */
    public static String text(StoredValues values, int leafDocument, TextField field) throws IOException {
        return field == TextField.BODY || field == TextField.SUMMARY
                ? values.of(textName(field), leafDocument)
                        .map(utf16 -> new String(units(values, utf16), 0, utf16.length / Character.BYTES))
                        .orElse("")
                : field.of(card(values, leafDocument));
    }

    /** The body of a document, to be searched until the next text is asked for. */
    public static StoredText body(StoredValues values, int leafDocument) throws IOException {
        var utf16 = values.of(textName(TextField.BODY), leafDocument);
        if (utf16.isEmpty()) {
            var nothing = new Units(new char[0], 0);
            return new StoredText(nothing, nothing);
        }
        var length = utf16.get().length / Character.BYTES;
        var units = units(values, utf16.get());
        var folded = values.folded(length);
        Folding.fold(units, folded, length);
        return new StoredText(new Units(units, length), new Units(folded, length));
    }

    /** Units copied as they are: a decoder looks at each of them, and took a third of reading a text. */
    private static char[] units(StoredValues values, BytesRef utf16) {
        var length = utf16.length / Character.BYTES;
        var units = values.units(length);
        ByteBuffer.wrap(utf16.bytes, utf16.offset, utf16.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(units, 0, length);
        return units;
    }

    /** Where the fields of a document's article came from. */
    public static Map<ArticleField, Provenance> provenance(StoredValues values, int leafDocument) throws IOException {
        var provenance = values.of(PROVENANCE, leafDocument);
        return provenance.isEmpty() ? Map.of() : ProvenanceCodec.decode(provenance.get());
    }

    /** The headings of a document's body. */
    public static List<Heading> headings(StoredValues values, int leafDocument) throws IOException {
        var headings = values.of(HEADINGS, leafDocument);
        return headings.isEmpty() ? List.of() : HeadingsCodec.decode(headings.get());
    }

    /** The card of an article. */
    public static ArticleCard card(Article article) {
        return new ArticleCard(
                article.id(),
                article.title(),
                article.url(),
                article.source(),
                article.author(),
                article.publishedOn(),
                article.keywords(),
                article.technologies(),
                article.industries(),
                article.companies(),
                derived(article),
                article.script(),
                article.origin());
    }

    /** The fields whose values were concluded from the article's text. */
    private static Set<ArticleField> derived(Article article) {
        return article.provenance().entrySet().stream()
                .filter(from -> from.getValue().kind() == Provenance.Kind.DERIVED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String textName(TextField field) {
        return "text." + field.fieldName();
    }

    private static BytesRef utf16(String text) {
        return new BytesRef(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static FieldType fieldType(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
