package dev.wensou.http;

import dev.wensou.search.Hit;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * One hit a record, as RFC 4180 has it, after a record of the columns' names. CSV has no place for a problem, so the
 * connection of a file that breaks off is cut: a client then knows that it has not all of it.
 */
final class CsvFile extends ExportFile {
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "url",
            "source",
            "author",
            "publishedOn",
            "keywords",
            "technologies",
            "industries",
            "companies",
            "script",
            "score",
            "snippet");
    private static final String MARK = "\uFEFF";
    private static final String BETWEEN_VALUES = "; ";

    private final boolean withMark;

    CsvFile(Context context, ExportParams asked) {
        super(context, asked, "text/csv; charset=utf-8; header=present");
        this.withMark = asked.withMark();
    }

    @Override
    byte[] head() {
        return ((withMark ? MARK : "") + record(COLUMNS)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    byte[] line(Hit hit) {
        var card = hit.card();
        return record(List.of(
                        card.id().value(),
                        card.title(),
                        card.url().orElse(""),
                        card.source().orElse(""),
                        card.author().orElse(""),
                        card.publishedOn().map(date -> date.day().toString()).orElse(""),
                        String.join(BETWEEN_VALUES, card.keywords()),
                        String.join(BETWEEN_VALUES, card.technologies()),
                        String.join(BETWEEN_VALUES, card.industries()),
                        String.join(BETWEEN_VALUES, card.companies()),
                        card.script().code(),
                        Double.toString(hit.score()),
                        hit.snippets().stream()
                                .findFirst()
                                .map(snippet -> snippet.passage().text())
                                .orElse("")))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    void breakOff(Problem problem) throws IOException {
        out().flush();
        ServletContextRequest.getServletContextRequest(context().req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static String record(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }
}
