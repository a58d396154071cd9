package dev.wensou.lucene.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How values that stand below each other are called, by their numbers. Immutable.
 *
 * @param parents the value that each stands right below, or {@link NumberedValues#NONE}
 * @param labels what each is called where those above it are shown too
 * @param values what each is called by itself: it begins with the name of the one above it, even if the articles of the two spell
 *     that otherwise
 */
record TreeNames(List<Integer> parents, List<String> labels, List<String> values) {
    TreeNames {
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }

    /**
     * Of whole paths, each of one spelling.
     *
     * @param whole in the order of their numbers
     * @param ordinal the number of a path that is among them
     */
    static TreeNames of(FacetPaths paths, List<String> whole, Function<String, OptionalInt> ordinal) {
        var labels = whole.stream().map(paths::label).toList();
        var parents = new ArrayList<Integer>();
        for (var path : whole) {
            var way = paths.to(path);
            parents.add(
                    way.size() == 1
                            ? NumberedValues.NONE
                            : ordinal.apply(way.get(way.size() - 2)).orElseThrow());
        }
        var values = new ArrayList<>(Collections.nCopies(whole.size(), ""));
        for (var number = 0; number < whole.size(); number++) {
            named(number, parents, labels, paths, values);
        }
        return new TreeNames(parents, labels, values);
    }

    private static String named(
            int ordinal, List<Integer> parents, List<String> labels, FacetPaths paths, List<String> values) {
        if (values.get(ordinal).isEmpty()) {
            var parent = parents.get(ordinal);
            values.set(
                    ordinal,
                    parent == NumberedValues.NONE
                            ? labels.get(ordinal)
                            : paths.below(named(parent, parents, labels, paths, values), labels.get(ordinal)));
        }
        return values.get(ordinal);
    }
}
