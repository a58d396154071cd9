package dev.wensou.search;

import java.util.Set;

/** Which facets an answer shall count. */
public sealed interface FacetScope {
    /** Every facet the engine has. */
    record All() implements FacetScope {}

    /** Those with the given names; none if the set is empty. */
    record Only(Set<String> names) implements FacetScope {
        public Only {
            names = Set.copyOf(names);
        }
    }

    /** Whether the facet of this name is wanted. */
    default boolean includes(String name) {
        return switch (this) {
            case All all -> true;
            case Only only -> only.names().contains(name);
        };
    }
}
