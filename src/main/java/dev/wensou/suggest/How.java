package dev.wensou.suggest;

/** How what was typed stands for a text, the closest first. */
enum How {
    /** By its own characters, in either script. */
    LITERAL,
    /** At least one character by its pinyin, the last one perhaps by its beginning. */
    PINYIN,
    /** At least one character by the initial of its pinyin, or the only one by less than its syllable. */
    INITIALS;

    How or(How other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
