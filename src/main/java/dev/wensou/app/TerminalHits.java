package dev.wensou.app;

import dev.wensou.search.Correction;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchResponse;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer as people read it in a terminal, matches in colour. */
final class TerminalHits {
    private static final String MARK = "\u001B[1;33m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final PrintWriter out;
    private final boolean isColoured;

    TerminalHits(PrintWriter out, boolean isColoured) {
        this.out = out;
        this.isColoured = isColoured;
    }

    void print(SearchResponse response, Optional<Correction> correction) {
        var strict = (int) response.hits().stream()
                .filter(hit -> hit.match() == MatchKind.STRICT || hit.pinned())
                .count();
        response.hits().subList(0, strict).forEach(this::print);
        if (strict < response.hits().size()) {
            out.println("near: these hold part of it, and are not counted" + System.lineSeparator());
            response.hits().subList(strict, response.hits().size()).forEach(this::print);
        }
        response.query().warnings().stream().map(QueryWarning::message).forEach(out::println);
        correction.ifPresent(meant -> out.printf("did you mean: %s (%,d articles)%n", meant.text(), meant.total()));
        response.query().redirect().ifPresent(address -> out.println("see " + address));
        out.printf("%,d articles%s, %.1f ms%n", response.total(), folded(response), response.tookMillis());
        out.flush();
    }

    private void print(Hit hit) {
        out.println(coloured(hit.title()) + (hit.pinned() ? dim("  pinned") : ""));
        var card = hit.card();
        var facts = Stream.of(
                        card.source().stream(),
                        card.author().stream(),
                        card.publishedOn().map(date -> date.day().toString()).stream(),
                        card.url().stream())
                .flatMap(each -> each)
                .toList();
        if (!facts.isEmpty()) {
            out.println("  " + dim(String.join(" · ", facts)));
        }
        hit.snippets()
                .forEach(snippet ->
                        out.println("  " + coloured(snippet.passage()).replaceAll("\\s+", " ")));
        for (var copy : hit.duplicates()) {
            out.println(dim("  = " + copy.title() + " (" + copy.origin() + ")"));
        }
        if (hit.duplicateCount() > hit.duplicates().size()) {
            out.println(
                    dim("  = and " + (hit.duplicateCount() - hit.duplicates().size()) + " more copies"));
        }
        out.println();
    }

    private static String folded(SearchResponse response) {
        return response.listed() < response.total() ? ", folded to %,d".formatted(response.listed()) : "";
    }

    private String coloured(MarkedText text) {
        if (!isColoured) {
            return text.text();
        }
        var coloured = new StringBuilder();
        var at = 0;
        for (var mark : text.marks()) {
            coloured.append(text.text(), at, mark.start()).append(MARK);
            coloured.append(text.text(), mark.start(), mark.end()).append(PLAIN);
            at = mark.end();
        }
        return coloured.append(text.text().substring(at)).toString();
    }

    private String dim(String text) {
        return isColoured ? DIM + text + PLAIN : text;
    }
}
