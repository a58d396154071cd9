package dev.wensou.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds headings in a body by their texts: each as a whole line, in their order, as many as can be had, and of several
 * lines that would do the last, because a list of contents stands before what it lists. What is not found is left out.
 *
 * <p>This is the longest common subsequence of headings and lines by Hunt and Szymanski (CACM 20, 1977), read from the
 * end: its time grows with the places where a line equals a heading, not with the length of the body.
 */
final class HeadingPlaces {
    /** The found heading that begins at {@code start}, and the one that follows it, or null at the end. */
    private record Link(int start, HeadingText heading, Link next) {}

    private HeadingPlaces() {}

    static List<Heading> of(List<HeadingText> headings, String body) {
        if (headings.isEmpty()) {
            return List.of();
        }
        var places = places(headings, body);
        // at i the chain of i + 1 headings that begins latest, so the starts descend
        var chains = new ArrayList<Link>();
        for (var heading : headings.reversed()) {
            // the earliest place first: a chain takes each heading once
            for (var start : places.getOrDefault(heading.text(), List.of())) {
                var at = longest(chains, start);
                var link = new Link(start, heading, at == 0 ? null : chains.get(at - 1));
                if (at == chains.size()) {
                    chains.add(link);
                } else if (start > chains.get(at).start()) {
                    chains.set(at, link);
                }
            }
        }
        var found = new ArrayList<Heading>();
        for (var link = chains.isEmpty() ? null : chains.getLast(); link != null; link = link.next()) {
            var heading = link.heading();
            found.add(new Heading(link.start(), link.start() + heading.text().length(), heading.level()));
        }
        return found;
    }

    /** How many headings the longest chain has that begins behind a place. */
    private static int longest(List<Link> chains, int start) {
        var from = 0;
        var to = chains.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (chains.get(middle).start() > start) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where each text is a line, ascending. */
    private static Map<String, List<Integer>> places(List<HeadingText> headings, String body) {
        var places = new HashMap<String, List<Integer>>();
        for (var heading : headings) {
            if (!heading.text().isBlank()) {
                places.put(heading.text(), new ArrayList<>());
            }
        }
        for (var start = 0; start < body.length(); ) {
            var lineEnd = body.indexOf('\n', start);
            var end = lineEnd < 0 ? body.length() : lineEnd;
            var known = places.get(body.substring(start, end));
            if (known != null) {
                known.add(start);
            }
            start = end + 1;
        }
        return places;
    }
}
