package dev.wensou.lucene.answer;

import java.util.Optional;

/** Which spellings of a facet's values are one value, and what it is called. Safe for any number of threads. */
interface ValueNames {
    /** What the spellings of one value have in common. */
    String key(String value);

    /** The name that the value shall have whatever articles call it. */
    Optional<String> name(String value);
}
