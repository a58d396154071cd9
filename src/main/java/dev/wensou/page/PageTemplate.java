package dev.wensou.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code index.html}, cut at its slots once. Safe for any number of threads. */
final class PageTemplate {
    private record Place(Slot slot, int start, int end) {}

    private final List<Slot> slots;
    /** The text before each slot, and the one behind the last. */
    private final List<String> between;

    private PageTemplate(List<Slot> slots, List<String> between) {
        this.slots = List.copyOf(slots);
        this.between = List.copyOf(between);
    }

    /** @throws IOException if a slot is missing or there twice; the message says which */
    static PageTemplate of(String html) throws IOException {
        var places = new ArrayList<Place>();
        for (var slot : Slot.values()) {
            places.add(find(html, slot));
        }
        places.sort(Comparator.comparingInt(Place::start));
        var between = new ArrayList<String>();
        var at = 0;
        for (var place : places) {
            between.add(html.substring(at, place.start()));
            at = place.end();
        }
        between.add(html.substring(at));
        return new PageTemplate(places.stream().map(Place::slot).toList(), between);
    }

    private static Place find(String html, Slot slot) throws IOException {
        var first = html.indexOf(slot.opening());
        if (first < 0 || html.indexOf(slot.opening(), first + 1) >= 0) {
            throw new IOException("index.html must have " + slot.opening()
                    + " once, for the server to fill it; it has it " + (first < 0 ? "nowhere" : "twice"));
        }
        var start = first + slot.opening().length();
        var end = html.indexOf(slot.closing(), start);
        if (end < 0) {
            throw new IOException("index.html has no " + slot.closing() + " behind " + slot.opening());
        }
        return new Place(slot, start, end);
    }

    /**
     * The page.
     *
     * @param filling HTML for each slot
     * @throws IllegalArgumentException if a slot has none
     */
    byte[] filled(Map<Slot, String> filling) {
        if (filling.size() != slots.size()) {
            throw new IllegalArgumentException("slots without a filling; there are " + Arrays.toString(Slot.values()));
        }
        var page = new StringBuilder();
        for (var i = 0; i < slots.size(); i++) {
            page.append(between.get(i)).append(filling.get(slots.get(i)));
        }
        return page.append(between.getLast()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
