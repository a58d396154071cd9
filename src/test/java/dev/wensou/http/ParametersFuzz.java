package dev.wensou.http;

import dev.wensou.search.EngineStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The query string of a URL as a search and as a cursor. What is refused is refused with problems that can be sent. */
public final class ParametersFuzz {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<EngineStatus.Facet> FACETS = List.of(
            new EngineStatus.Facet("technology", "技术", EngineStatus.FacetKind.VALUES),
            new EngineStatus.Facet("date", "日期", EngineStatus.FacetKind.TREE));

    private ParametersFuzz() {}

    /** Loads what is loaded once, which takes longer than an input may. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("page=0&from=2024".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Bytes of a request line: one character each, as a server sees them. */
    public static void fuzzerTestOneInput(byte[] input) {
        var raw = new String(input, StandardCharsets.ISO_8859_1);
        try {
            var parameters = new Parameters(raw);
            if (CursorParams.isIn(parameters)) {
                CursorParams.read(parameters, FACETS);
            } else {
                SearchParams.read(parameters, FACETS);
            }
        } catch (BadParametersException e) {
            JSON.writeValueAsBytes(e.problems());
        }
    }
}
