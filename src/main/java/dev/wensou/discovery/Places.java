package dev.wensou.discovery;

import java.util.ArrayList;
import java.util.List;

/**
 * Places of a text, grouped by what stands there: a most-significant-digit radix sort (Knuth, TAOCP volume 3, 5.2.5)
 * whose digits are characters. Within a group places ascend. For one thread.
 */
final class Places {
    private final HanText text;
    private final int[] slots = new int[Character.MAX_VALUE + 1];
    private int[] places = {};
    private int[] sorted = {};

    /** The places {@code [start, end)} share their characters so far and have {@code next} behind them. */
    record Group(char next, int start, int end) {
        int size() {
            return end - start;
        }
    }

    Places(HanText text) {
        this.text = text;
    }

    /** Gathers the places of the characters {@code [from, to)}, of which the text has so many each. */
    List<Group> gather(int[] frequencies, int from, int to) {
        var groups = new ArrayList<Group>();
        var count = 0;
        for (var first = from; first < to; first++) {
            slots[first] = count;
            groups.add(new Group((char) first, count, count + frequencies[first]));
            count += frequencies[first];
        }
        if (places.length < count) {
            places = new int[count];
            sorted = new int[count];
        }
        for (var place = 0; place < text.length(); place++) {
            var first = text.at(place);
            if (first >= from && first < to) {
                places[slots[first]++] = place;
            }
        }
        return groups;
    }

    /** Counts the characters that stand so far behind the places of a group, or before them. */
    void count(Group group, int distance, Neighbours into) {
        into.clear();
        for (var i = group.start(); i < group.end(); i++) {
            into.add(text.at(places[i] + distance));
        }
    }

    /**
     * Groups the places of a group by the character that stands so far behind them.
     *
     * @param neighbours those characters
     * @param least groups that have fewer places are left out
     */
    List<Group> split(Group group, int distance, Neighbours neighbours, int least) {
        var groups = new ArrayList<Group>();
        var rest = group.start();
        for (var i = 0; i < neighbours.size(); i++) {
            var next = neighbours.get(i);
            slots[next] = -1;
            if (next != HanText.BORDER && neighbours.count(next) >= least) {
                slots[next] = rest;
                groups.add(new Group(next, rest, rest + neighbours.count(next)));
                rest += neighbours.count(next);
            }
        }
        if (!groups.isEmpty()) {
            for (var i = group.start(); i < group.end(); i++) {
                var next = text.at(places[i] + distance);
                sorted[slots[next] < 0 ? rest++ : slots[next]++] = places[i];
            }
            System.arraycopy(sorted, group.start(), places, group.start(), group.size());
        }
        return groups;
    }
}
