package dev.wensou.page;

import dev.wensou.search.SortOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an address of the page says, read and written as {@code frontend/state.js} does: nothing in it is an error, and what
 * cannot be read is as if it were not there.
 *
 * @param from a date as YYYY-MM-DD, or empty
 * @param to the same
 * @param article the id of the article that is read; empty for results
 */
public record PageView(
        String q,
        int page,
        int size,
        SortOrder sort,
        String from,
        String to,
        List<Filter> filters,
        boolean collapse,
        String article) {
    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;
    private static final int MAX_PAGE = 10_000;
    private static final Pattern NOT_FACETS =
            Pattern.compile("q|page|size|sort|from|to|article|mode|cursor|facets|collapse"
                    + "|explain|prefix|contains|parent|format|bom|limit|ref|spm|[a-z]*clid");
    private static final Pattern FACET_NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    /** A value that was chosen of a facet. */
    public record Filter(String name, String value) {}

    public PageView {
        filters = List.copyOf(filters);
    }

    /** @param rawQuery what stands behind the question mark of the address; empty if there is none */
    public static PageView read(String rawQuery) {
        var given = AddressText.parse(rawQuery);
        var filters = new LinkedHashMap<String, Filter>();
        for (var pair : given) {
            var isFacet = FACET_NAME.matcher(pair.name()).matches()
                    && !NOT_FACETS.matcher(pair.name()).matches();
            if (isFacet && !pair.value().isEmpty()) {
                filters.put(pair.name() + "\n" + pair.value(), new Filter(pair.name(), pair.value()));
            }
        }
        return new PageView(
                AddressText.trimmed(first(given, "q")),
                within(first(given, "page"), MAX_PAGE, 1),
                within(first(given, "size"), MAX_SIZE, DEFAULT_SIZE),
                sort(first(given, "sort")),
                date(first(given, "from")),
                date(first(given, "to")),
                List.copyOf(filters.values()),
                !first(given, "collapse").equals("false"),
                first(given, "article"));
    }

    private static String first(List<AddressText.Pair> given, String name) {
        return given.stream()
                .filter(pair -> pair.name().equals(name))
                .map(AddressText.Pair::value)
                .findFirst()
                .orElse("");
    }

    private static int within(String text, int most, int otherwise) {
        var number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
        return number >= 1 && number <= most ? number : otherwise;
    }

    private static SortOrder sort(String text) {
        return Stream.of(SortOrder.values())
                .filter(sort -> name(sort).equals(text))
                .findFirst()
                .orElse(SortOrder.RELEVANCE);
    }

    /** A sort order as addresses have it. */
    static String name(SortOrder sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static String date(String text) {
        return DATE.matcher(text).matches() ? text : "";
    }

    /** The parameters of the search, as addresses of the page and calls of the API have them; those by default left out. */
    List<AddressText.Pair> parameters() {
        var all = new ArrayList<AddressText.Pair>();
        if (!q.isEmpty()) {
            all.add(new AddressText.Pair("q", q));
        }
        filters.forEach(filter -> all.add(new AddressText.Pair(filter.name(), filter.value())));
        if (!from.isEmpty()) {
            all.add(new AddressText.Pair("from", from));
        }
        if (!to.isEmpty()) {
            all.add(new AddressText.Pair("to", to));
        }
        if (sort != SortOrder.RELEVANCE) {
            all.add(new AddressText.Pair("sort", name(sort)));
        }
        if (!collapse) {
            all.add(new AddressText.Pair("collapse", "false"));
        }
        if (size != DEFAULT_SIZE) {
            all.add(new AddressText.Pair("size", String.valueOf(size)));
        }
        if (page > 1) {
            all.add(new AddressText.Pair("page", String.valueOf(page)));
        }
        return all;
    }

    /** The query string of the call of the API that answers this view, without a question mark. */
    public String apiQuery() {
        return AddressText.of(parameters());
    }

    /** The view's address on the page, such as {@code /?q=…}. */
    public String address() {
        var all = new ArrayList<AddressText.Pair>();
        if (!article.isEmpty()) {
            all.add(new AddressText.Pair("article", article));
        }
        all.addAll(parameters());
        return all.isEmpty() ? "/" : "/?" + AddressText.of(all);
    }

    /** Whether anything but the query narrows the search. */
    boolean hasConditions() {
        return !filters.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    boolean has(Filter filter) {
        return filters.contains(filter);
    }

    PageView withArticle(String id) {
        return new PageView(q, page, size, sort, from, to, filters, collapse, id);
    }

    PageView withPage(int number) {
        return new PageView(q, number, size, sort, from, to, filters, collapse, "");
    }

    PageView withQuery(String text) {
        return new PageView(AddressText.trimmed(text), 1, size, sort, from, to, filters, collapse, "");
    }

    PageView withSort(SortOrder order) {
        return new PageView(q, 1, size, order, from, to, filters, collapse, "");
    }

    PageView withRange(String first, String last) {
        return new PageView(q, 1, size, sort, first, last, filters, collapse, "");
    }

    PageView withCollapse(boolean folded) {
        return new PageView(q, 1, size, sort, from, to, filters, folded, "");
    }

    PageView withFilters(List<Filter> chosen) {
        return new PageView(q, 1, size, sort, from, to, chosen, collapse, "");
    }

    PageView withoutConditions() {
        return withFilters(List.of()).withRange("", "");
    }

    PageView with(Filter filter) {
        return has(filter)
                ? this
                : withFilters(Stream.concat(filters.stream(), Stream.of(filter)).toList());
    }

    PageView without(Filter filter) {
        return withFilters(
                filters.stream().filter(other -> !other.equals(filter)).toList());
    }
}
