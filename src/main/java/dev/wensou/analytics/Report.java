package dev.wensou.analytics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was searched for in a number of days. Names only texts that were asked for on {@link #LEAST_OCCASIONS} occasions.
 *
 * @param from the first day, and {@code to} the last
 * @param all of all searches
 * @param unkept how many of these asked for a text that is never kept
 * @param rare how many of these asked for a text that was asked for too rarely to be shown, or to be counted by itself
 * @param top the queries that were asked most
 * @param withoutResults those that found nothing most often
 * @param poorlyClicked those whose hits were clicked far down, or not at all
 * @param damagedLines how many lines on disk could not be read and are missing here
 */
public record Report(
        LocalDate from,
        LocalDate to,
        Counts all,
        long unkept,
        long rare,
        List<QueryCounts> top,
        List<QueryCounts> withoutResults,
        List<QueryCounts> poorlyClicked,
        int damagedLines) {
    /** A text that was asked for on fewer occasions may tell of the one who asked, and is not shown. */
    public static final int LEAST_OCCASIONS = 3;

    /** How many queries each list has at most, unless somebody wants fewer. */
    public static final int MOST_QUERIES = 100;

    /** A click behind this position is deep: most people would not have looked. */
    public static final int DEEP = 5;

    public Report {
        top = List.copyOf(top);
        withoutResults = List.copyOf(withoutResults);
        poorlyClicked = List.copyOf(poorlyClicked);
    }

    static Report of(LocalDate from, LocalDate to, List<Day> days, int damagedLines, int most) {
        var all = days.stream().map(Day::all).reduce(Counts.NONE, Counts::plus);
        var unkept = days.stream().mapToLong(Day::unkept).sum();
        var shown = frequent(days);
        var named = shown.stream().mapToLong(query -> query.counts().searches()).sum();
        return new Report(
                from,
                to,
                all,
                unkept,
                Math.max(0, all.searches() - unkept - named),
                best(shown, query -> true, query -> query.counts().searches(), most),
                best(
                        shown,
                        query -> query.counts().withoutResults() > 0,
                        query -> query.counts().withoutResults(),
                        most),
                best(shown, Report::isPoorlyClicked, query -> query.counts().reported(), most),
                damagedLines);
    }

    /** The queries that may be shown. The days are in their order. */
    static List<QueryCounts> frequent(List<Day> days) {
        Map<String, QueryCounts> sums = new HashMap<>();
        days.forEach(day -> day.queries().forEach((key, query) -> sums.merge(key, query, QueryCounts::plus)));
        return sums.values().stream()
                .filter(query -> query.occasions() >= LEAST_OCCASIONS)
                .toList();
    }

    /** Asked often enough on pages that find something, with no click or every other one deep. */
    private static boolean isPoorlyClicked(QueryCounts query) {
        var counts = query.counts();
        var clicks = counts.clicks();
        return query.total() > 0 && counts.reported() >= LEAST_OCCASIONS && clicks.beyond(DEEP) * 2 >= clicks.total();
    }

    private static List<QueryCounts> best(
            List<QueryCounts> queries,
            Predicate<QueryCounts> chosen,
            java.util.function.ToLongFunction<QueryCounts> by,
            int most) {
        return queries.stream()
                .filter(chosen)
                .sorted(Comparator.comparingLong(by).reversed().thenComparing(QueryCounts::spelling))
                .limit(most)
                .toList();
    }
}
