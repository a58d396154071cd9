package dev.wensou.app;

import dev.wensou.lucene.LuceneEngine;
import dev.wensou.search.Hit;
import dev.wensou.search.MarkedText;
import dev.wensou.search.MatchKind;
import dev.wensou.search.QueryWarning;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: the same search in the terminal, matches in colour. */
@Command(name = "search", description = "Searches the index in the terminal.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private static final String MARK = "\u001B[1;33m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    @Mixin
    private IndexOptions index = new IndexOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "what to look for; nothing shows the newest articles")
    private String[] words = {};

    @Option(names = "--size", defaultValue = "10", description = "how many articles to show, 1 to 100 (default: 10)")
    private int size = 10;

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            description = "relevance, newest or oldest (default: relevance)")
    private SortOrder sort = SortOrder.RELEVANCE;

    @Option(
            names = "--collapse",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "fold copies of one story under the best (default), or show each by itself")
    private boolean collapse = true;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var everything = SearchRequest.of("");
        var request = new SearchRequest(
                        String.join(" ", words), 1, size, sort, Map.of(), everything.dates(), everything.facets())
                .collapsed(collapse);
        try (var engine = new LuceneEngine(index.store(), index.config())) {
            var response = engine.search(request);
            var strict = (int) response.hits().stream()
                    .filter(hit -> hit.match() == MatchKind.STRICT)
                    .count();
            response.hits().subList(0, strict).forEach(hit -> print(hit, out));
            if (strict < response.hits().size()) {
                out.println("near: these hold part of it, and are not counted" + System.lineSeparator());
                response.hits().subList(strict, response.hits().size()).forEach(hit -> print(hit, out));
            }
            response.query().warnings().stream().map(QueryWarning::message).forEach(out::println);
            out.printf("%,d articles%s, %.1f ms%n", response.total(), folded(response), response.tookMillis());
            out.flush();
        }
        return Main.OK;
    }

    private static void print(Hit hit, PrintWriter out) {
        out.println(coloured(hit.title()));
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

    private static String coloured(MarkedText text) {
        if (!TerminalOutput.isTerminal()) {
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

    private static String dim(String text) {
        return TerminalOutput.isTerminal() ? DIM + text + PLAIN : text;
    }
}
