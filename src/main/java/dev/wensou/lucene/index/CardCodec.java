package dev.wensou.lucene.index;

import dev.wensou.article.ArticleField;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.Script;
import dev.wensou.search.ArticleCard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** An article's card as bytes: Lucene's length-prefixed strings, in the record's order. */
final class CardCodec {
    private static final String ISO_DAY = "yyyy-mm-dd";
    private static final int MONTH = ISO_DAY.indexOf("mm");
    private static final int DAY = ISO_DAY.indexOf("dd");
    private static final int DECIMAL = 10;

    private CardCodec() {}

    static BytesRef encode(ArticleCard card) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeString(card.id().value());
            out.writeString(card.title());
            writeOptional(out, card.url());
            writeOptional(out, card.source());
            writeOptional(out, card.author());
            writeList(out, card.publishedOn().stream().map(CardCodec::dateText).toList());
            writeList(out, card.keywords());
            writeList(out, card.technologies());
            writeList(out, card.industries());
            writeList(out, card.companies());
            writeList(out, card.derived().stream().map(ArticleField::name).toList());
            out.writeString(card.script().name());
            out.writeString(card.origin());
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory could not be written", e);
        }
    }

    static ArticleCard decode(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new ArticleCard(
                new ArticleId(in.readString()),
                in.readString(),
                readOptional(in),
                readOptional(in),
                readOptional(in),
                readOptional(in).map(CardCodec::date),
                readList(in),
                readList(in),
                readList(in),
                readList(in),
                fields(readList(in)),
                Script.valueOf(in.readString()),
                in.readString());
    }

    private static Set<ArticleField> fields(List<String> names) {
        return names.isEmpty()
                ? Set.of()
                : names.stream().map(ArticleField::valueOf).collect(Collectors.toSet());
    }

    private static String dateText(PublicationDate date) {
        return date.precision().name() + " " + date.day();
    }

    private static PublicationDate date(String text) {
        var space = text.indexOf(' ');
        return new PublicationDate(day(text, space + 1), PublicationDate.Precision.valueOf(text.substring(0, space)));
    }

    /** A day of four, two and two digits without asking a formatter, which took longer than the rest of the card. */
    static LocalDate day(String text, int from) {
        if (text.length() - from != ISO_DAY.length()) {
            return LocalDate.parse(text.substring(from));
        }
        for (var i = 0; i < ISO_DAY.length(); i++) {
            var unit = text.charAt(from + i);
            if (ISO_DAY.charAt(i) == '-' ? unit != '-' : unit < '0' || unit > '9') {
                return LocalDate.parse(text.substring(from));
            }
        }
        return LocalDate.of(
                Integer.parseInt(text, from, from + MONTH - 1, DECIMAL),
                Integer.parseInt(text, from + MONTH, from + DAY - 1, DECIMAL),
                Integer.parseInt(text, from + DAY, from + ISO_DAY.length(), DECIMAL));
    }

    private static void writeOptional(DataOutput out, Optional<String> value) throws IOException {
        writeList(out, value.stream().toList());
    }

    private static Optional<String> readOptional(DataInput in) throws IOException {
        var values = readList(in);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    private static void writeList(DataOutput out, List<String> values) throws IOException {
        out.writeVInt(values.size());
        for (var value : values) {
            out.writeString(value);
        }
    }

    private static List<String> readList(DataInput in) throws IOException {
        var size = in.readVInt();
        if (size == 0) {
            return List.of();
        }
        var values = new ArrayList<String>(size);
        for (var i = 0; i < size; i++) {
            values.add(in.readString());
        }
        return values;
    }
}
