package dev.wensou.article;

/**
 * How the value of a field came to be, so that a site owner can tell what a source says from what was concluded.
 *
 * @param place where it was read, in a few words and the source's own names, such as {@code 标题：}, {@code meta
 *     og:title}, {@code byline} or {@code folder}
 */
public record Provenance(Kind kind, String place) {
    /** How much of the value is the source's own word. */
    public enum Kind {
        /** The source names the field. */
        LABELLED,
        /** It stands where such a value stands, unnamed: a first heading, a byline. */
        FOUND,
        /** It was concluded from something else: a folder, the words of the text. */
        DERIVED
    }

    /** @throws IllegalArgumentException if the place is blank */
    public Provenance {
        if (place.isBlank()) {
            throw new IllegalArgumentException("provenance needs a place, such as 'byline'");
        }
    }

    public static Provenance labelled(String place) {
        return new Provenance(Kind.LABELLED, place);
    }

    public static Provenance found(String place) {
        return new Provenance(Kind.FOUND, place);
    }

    public static Provenance derived(String place) {
        return new Provenance(Kind.DERIVED, place);
    }
}
