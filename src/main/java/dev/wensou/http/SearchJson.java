package dev.wensou.http;

import dev.wensou.search.Correction;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SearchResponse;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code GET /api/v1/search} for those who ask without a server. Safe for any number of threads. */
public final class SearchJson {
    private final JsonMapper json = JsonMapper.builder().build();

    /** One line of JSON. No cursor is in it: nobody would know it once the process that gave it out has ended. */
    public String of(SearchRequest request, SearchResponse response, Optional<Correction> correction) {
        return json.writeValueAsString(Views.Search.of(request, request.page(), response.withoutNext(), correction));
    }
}
