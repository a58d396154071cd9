package dev.wensou.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a search does otherwise for some queries, from {@code rules.json}.
 *
 * @param name tells it from other rules; answers name the rules that acted
 * @param match the queries it acts on
 * @param matching how a query is compared with those
 * @param from the first day on which it acts, if not from the beginning
 * @param to the last day on which it acts, if not for good
 * @param pin ids or addresses of articles that come first, in this order
 * @param hide ids or addresses of articles that are not found
 * @param boosts what scores more or less
 * @param redirect an address of this site or of another that is offered instead: a path, or a whole http(s) address
 * @param synonyms what else is searched, as good as what was typed
 */
public record QueryRule(
        String name,
        List<String> match,
        Matching matching,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> pin,
        List<String> hide,
        List<Boost> boosts,
        Optional<String> redirect,
        List<String> synonyms) {
    /** How a query is compared with those of a rule. Case, width, script and the space around it never matter. */
    public enum Matching {
        /** It is one of them. */
        EXACT,
        /** It has one of them in it, as words, and not as something excluded. */
        CONTAINS
    }

    /**
     * Articles of a facet's value score so many times what they would.
     *
     * @param facet its name in {@code facets.json}
     * @param value any spelling of the value
     * @param factor above 1 to lift, below 1 to lower
     */
    public record Boost(String facet, String value, double factor) {}

    public QueryRule {
        match = List.copyOf(match);
        pin = List.copyOf(pin);
        hide = List.copyOf(hide);
        boosts = List.copyOf(boosts);
        synonyms = List.copyOf(synonyms);
    }

    /** Whether it acts on a day. */
    public boolean isActive(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether it would do anything to a query. */
    boolean acts() {
        return !pin.isEmpty() || !hide.isEmpty() || !boosts.isEmpty() || redirect.isPresent() || !synonyms.isEmpty();
    }
}
