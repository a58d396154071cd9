package dev.wensou.app;

import dev.wensou.config.FacetSpecs;
import dev.wensou.http.SearchJson;
import dev.wensou.lucene.LuceneCorrector;
import dev.wensou.lucene.LuceneEngine;
import dev.wensou.search.Correction;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import dev.wensou.search.SortOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: the same search in the terminal, matches in colour, or the answer of the API. */
@Command(
        name = "search",
        description = "Searches the index in the terminal.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:articles were found",
            "1:it could not be searched",
            "2:bad usage",
            "3:nothing was found, not even part of it"
        })
final class SearchCommand implements Callable<Integer> {
    static final int NOTHING_FOUND = 3;

    /** A server must answer others too; here nobody else waits, and a first search runs before anything is compiled. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    private IndexOptions index = new IndexOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description =
                    "what to look for; nothing shows the newest articles. Behind --, a word may begin with a dash")
    private String[] words = {};

    @Option(names = "--page", defaultValue = "1", description = "which page to show (default: 1)")
    private int page = 1;

    @Option(names = "--size", defaultValue = "10", description = "how many articles to show, 1 to 100 (default: 10)")
    private int size = 10;

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            description = "relevance, newest or oldest (default: relevance)")
    private SortOrder sort = SortOrder.RELEVANCE;

    @Option(
            names = "--filter",
            paramLabel = "FACET=VALUE",
            description =
                    "only articles with that value, such as source=NAME; repeatable: any of one facet's values, and that"
                            + " for each facet")
    private List<String> filters = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "published on that day, YYYY-MM-DD, or later")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "published on that day or earlier")
    private LocalDate to;

    @Option(
            names = "--collapse",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "fold copies of one story under the best (default), or show each by itself")
    private boolean collapse = true;

    @Option(names = "--explain", description = "with --json: why each hit stands where it does")
    private boolean explain;

    @Option(names = "--json", description = "print the answer of the API, a line of JSON")
    private boolean json;

    @Option(
            names = "--did-you-mean",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "say what may have been meant where hardly anything is found (default), or not")
    private boolean didYouMean = true;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never; auto heeds NO_COLOR (default: auto)")
    private ColourMode colour = ColourMode.AUTO;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = index.config();
        var request = request(config.facets());
        var out = spec.commandLine().getOut();
        SearchResponse response;
        Optional<Correction> correction;
        try (var engine = new LuceneEngine(index.store(), config, Clock.systemDefaultZone(), PATIENCE)) {
            response = engine.search(request);
            correction = didYouMean && page == 1
                    ? LuceneCorrector.once(engine, config).correct(request, response)
                    : Optional.empty();
        }
        if (json) {
            out.println(new SearchJson().of(request, response, correction));
            out.flush();
        } else {
            new TerminalHits(out, colour.isOn(TerminalOutput.isTerminal(), System.getenv()))
                    .print(response, correction);
        }
        return response.hits().isEmpty() ? NOTHING_FOUND : Main.OK;
    }

    private SearchRequest request(FacetSpecs facets) {
        try {
            return new SearchRequest(
                    String.join(" ", words),
                    page,
                    size,
                    sort,
                    selections(facets),
                    new DateRange(Optional.ofNullable(from), Optional.ofNullable(to)),
                    new FacetScope.All(),
                    explain,
                    collapse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Map<String, List<String>> selections(FacetSpecs facets) {
        var known = facets.specs().stream().map(FacetSpecs.Spec::name).toList();
        var selections = new TreeMap<String, List<String>>();
        for (var filter : filters) {
            var sign = filter.indexOf('=');
            var name = sign < 0 ? filter : filter.substring(0, sign);
            if (sign < 0 || !known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--filter '" + filter + "' is not FACET=VALUE with one of the facets "
                                + String.join(", ", known));
            }
            selections.computeIfAbsent(name, any -> new ArrayList<>()).add(filter.substring(sign + 1));
        }
        return selections;
    }
}
