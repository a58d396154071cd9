package dev.wensou.analytics;

/**
 * What was counted of searches.
 *
 * @param searches how many there were
 * @param reported how many of these a page reported, which reports clicks too; other clients click on nothing
 * @param withoutResults how many of the searches matched no article strictly
 * @param millis how long they took
 * @param clicks the positions of the hits that were opened
 */
public record Counts(long searches, long reported, long withoutResults, Histogram millis, Histogram clicks) {
    static final Counts NONE = new Counts(0, 0, 0, Histogram.none(Scale.MILLIS), Histogram.none(Scale.POSITION));

    /** @throws IllegalArgumentException if there are more of a kind than there are searches, or fewer than none */
    public Counts {
        if (reported < 0 || withoutResults < 0 || Math.max(reported, withoutResults) > searches) {
            throw new IllegalArgumentException(
                    reported + " reported and " + withoutResults + " without results of " + searches + " searches");
        }
    }

    Counts searched(Answered answered, boolean isReported) {
        return new Counts(
                searches + 1,
                reported + (isReported ? 1 : 0),
                withoutResults + (answered.total() == 0 ? 1 : 0),
                millis.with(answered.tookMillis()),
                clicks);
    }

    Counts clicked(int position) {
        return new Counts(searches, reported, withoutResults, millis, clicks.with(position));
    }

    Counts plus(Counts other) {
        return new Counts(
                searches + other.searches,
                reported + other.reported,
                withoutResults + other.withoutResults,
                millis.plus(other.millis),
                clicks.plus(other.clicks));
    }
}
