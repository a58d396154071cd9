package dev.wensou.opensearch.index;

import dev.wensou.opensearch.cluster.Cluster;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the indexes of one Wensou are called in a cluster: each generation is an index of its own, and an alias says which is
 * served. Safe for any number of threads.
 *
 * @param alias also what the names of generations begin with
 */
public record IndexNames(String alias) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final int DIGITS = 6;

    /** @throws IllegalArgumentException if the cluster would not take such a name */
    public IndexNames {
        if (!ALLOWED.matcher(alias).matches()) {
            throw new IllegalArgumentException("'" + alias
                    + "' is no name for an index; use 1 to 100 of a to z, 0 to 9, _ and -, a letter or digit first");
        }
    }

    /** Every generation, as calls to the cluster name many. */
    String all() {
        return alias + "-*";
    }

    /** The index that keeps what clients changed, through all generations. */
    public String changes() {
        return alias + ".changes";
    }

    /** The index that keeps what is known of the files that each generation was read from. */
    public String files() {
        return alias + ".files";
    }

    /**
     * Names of indexes that have nothing to do with these.
     *
     * @param purpose of letters, digits, _ and -
     */
    public IndexNames beside(String purpose) {
        return new IndexNames(alias + "-" + purpose);
    }

    /**
     * Takes all that is called so out of a cluster: every generation, and what is kept through them.
     *
     * @throws IOException if the cluster does not take it out; the rest stays
     */
    public void removeAll(Cluster cluster) throws IOException {
        for (var index : ServedIndex.all(cluster, this)) {
            cluster.send("DELETE", "/" + index, Map.of());
        }
        for (var kept : List.of(changes(), files())) {
            cluster.send("DELETE", "/" + kept + "?ignore_unavailable=true", Map.of());
        }
    }

    /** The number of a generation; none if another index is called so. */
    Optional<Long> number(String index) {
        var digits = index.startsWith(alias + "-") ? index.substring(alias.length() + 1) : "";
        return digits.length() >= DIGITS && digits.chars().allMatch(each -> each >= '0' && each <= '9')
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }

    /**
     * Lets a generation be served, in one step: no search finds two generations, or none.
     *
     * @throws IOException if the cluster does not do it; then the one before is served on
     */
    public void serve(Cluster cluster, String index) throws IOException {
        var actions = List.of(
                Map.of("remove", Map.of("index", all(), "alias", alias, "must_exist", false)),
                Map.of("add", Map.of("index", index, "alias", alias)));
        cluster.send("POST", "/_aliases", Map.of("actions", actions));
    }

    /** The name of the generation behind all that there are. */
    public String next(List<String> indexes) {
        var last = indexes.stream()
                .flatMap(index -> number(index).stream())
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return alias + "-" + String.format("%0" + DIGITS + "d", last + 1);
    }
}
