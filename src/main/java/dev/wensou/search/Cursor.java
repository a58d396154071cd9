package dev.wensou.search;

import java.util.Optional;

/**
 * Where an answer ended, so that the next page can begin behind it. It holds for the request it was given out for, and
 * for as long as the engine keeps the state of the index that it names.
 *
 * @param commit the engine's name of that state
 * @param page the number of the page that begins here
 * @param match the kind of hits that come next
 * @param before how many hits of that kind stand before the page
 * @param behind the place of the last of them; absent where it is one of those that were looked at once more
 */
public record Cursor(String commit, int page, MatchKind match, int before, Optional<Place> behind) {
    /** Hits are counted only among those that were looked at once more, and near ones also among the strict. */
    private static final int MOST_COUNTED = 2 * SearchRequest.MAX_DEPTH;

    /**
     * What a hit is ordered by, in the engine's own numbers.
     *
     * @param document the number of its article in the state of the index
     */
    public record Place(int closeness, float score, int day, long document) {}

    /** The same place in a state of the index that the engine calls so. */
    public Cursor in(String name) {
        return new Cursor(name, page, match, before, behind);
    }

    /** @throws IllegalArgumentException if no answer can have ended there */
    public Cursor {
        if (page < 2 || before < 0 || behind.isEmpty() && before > MOST_COUNTED) {
            throw new IllegalArgumentException("page " + page + " behind " + before + " hits is no place in an answer");
        }
    }
}
