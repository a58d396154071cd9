package dev.wensou.http;

import dev.wensou.search.Cursor;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.MatchKind;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cursor as the text that clients hand back: where an answer ended, and the whole request it answered, so that the text
 * alone asks for the next page and cannot be taken for another query's. URL-safe Base64 of a version, the values and the
 * first {@value #SUM_BYTES} bytes of their SHA-256. The sum finds what was damaged on its way; whoever makes one up gets
 * no more than another place in an answer that anybody may have.
 *
 * @param request the request; its page is the first
 */
record CursorText(SearchRequest request, Cursor cursor) {
    private static final int VERSION = 2;
    private static final int SUM_BYTES = 8;

    @Override
    public String toString() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, cursor);
            write(out, request);
            out.flush();
            out.write(sum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** What a text says; empty if it is no cursor of this version, or damaged. */
    static Optional<CursorText> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var values = Arrays.copyOf(bytes, Math.max(0, bytes.length - SUM_BYTES));
            var sum = Arrays.copyOfRange(bytes, values.length, bytes.length);
            if (!Arrays.equals(sum, sum(values)) || values.length == 0 || values[0] != VERSION) {
                return Optional.empty();
            }
            var in = new DataInputStream(new ByteArrayInputStream(values, 1, values.length - 1));
            var cursor = cursor(in);
            return Optional.of(new CursorText(request(in), cursor));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, Cursor cursor) throws IOException {
        out.writeUTF(cursor.commit());
        out.writeInt(cursor.page());
        out.writeUTF(cursor.match().name());
        out.writeInt(cursor.before());
        out.writeBoolean(cursor.behind().isPresent());
        if (cursor.behind().isPresent()) {
            var place = cursor.behind().get();
            out.writeInt(place.closeness());
            out.writeFloat(place.score());
            out.writeInt(place.day());
            out.writeLong(place.document());
        }
    }

    private static Cursor cursor(DataInputStream in) throws IOException {
        return new Cursor(
                in.readUTF(),
                in.readInt(),
                MatchKind.valueOf(in.readUTF()),
                in.readInt(),
                in.readBoolean()
                        ? Optional.of(new Cursor.Place(in.readInt(), in.readFloat(), in.readInt(), in.readLong()))
                        : Optional.empty());
    }

    private static void write(DataOutputStream out, SearchRequest request) throws IOException {
        out.writeUTF(request.query());
        out.writeInt(request.size());
        out.writeUTF(request.sort().name());
        out.writeInt(request.selections().size());
        for (var selection : request.selections().entrySet()) {
            out.writeUTF(selection.getKey());
            write(out, selection.getValue());
        }
        write(out, request.dates().from());
        write(out, request.dates().to());
        switch (request.facets()) {
            case FacetScope.All all -> out.writeBoolean(true);
            case FacetScope.Only only -> {
                out.writeBoolean(false);
                write(out, new TreeSet<>(only.names()));
            }
        }
        out.writeBoolean(request.explain());
        out.writeBoolean(request.collapse());
    }

    private static SearchRequest request(DataInputStream in) throws IOException {
        var query = in.readUTF();
        var size = in.readInt();
        var sort = SortOrder.valueOf(in.readUTF());
        var selections = new TreeMap<String, List<String>>();
        for (var left = in.readInt(); left > 0; left--) {
            selections.put(in.readUTF(), texts(in));
        }
        var dates = new DateRange(day(in), day(in));
        var facets = in.readBoolean() ? new FacetScope.All() : new FacetScope.Only(new TreeSet<>(texts(in)));
        return new SearchRequest(query, 1, size, sort, selections, dates, facets, in.readBoolean(), in.readBoolean());
    }

    private static void write(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void write(DataOutputStream out, Optional<LocalDate> day) throws IOException {
        out.writeLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    private static Optional<LocalDate> day(DataInputStream in) throws IOException {
        var day = in.readLong();
        return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static byte[] sum(byte[] values) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(values), SUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
