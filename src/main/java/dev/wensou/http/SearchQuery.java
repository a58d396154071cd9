package dev.wensou.http;

import dev.wensou.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which hits a request wants, as the query string of an address; the same for the same wish. */
final class SearchQuery {
    private SearchQuery() {}

    /** Such as {@code ?q=…&source=…}; empty if all articles are wanted. Sort, page and size are left out. */
    static String of(SearchRequest request) {
        var parameters = new ArrayList<String>();
        if (!request.query().isEmpty()) {
            add(parameters, "q", request.query());
        }
        request.selections()
                .forEach((name, values) -> values.stream().sorted().forEach(value -> add(parameters, name, value)));
        add(parameters, "from", request.dates().from());
        add(parameters, "to", request.dates().to());
        if (!request.collapse()) {
            add(parameters, "collapse", "false");
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, Optional<LocalDate> day) {
        day.ifPresent(date -> add(parameters, name, date.toString()));
    }

    private static void add(List<String> parameters, String name, String value) {
        parameters.add(encoded(name) + "=" + encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
