package dev.wensou.audit;

import dev.wensou.search.ArticleCard;
import java.util.List;
import java.util.Optional;

/**
 * How often a promise was kept.
 *
 * @param promise its short name
 * @param says what was promised
 * @param of how many cases were checked
 * @param broken every case in which it was not kept
 */
public record Outcome(String promise, String says, int of, List<Broken> broken) {
    public Outcome {
        broken = List.copyOf(broken);
    }

    /**
     * A case in which a promise was not kept, with what one needs to repeat it.
     *
     * @param article the article that shows it, if it is one
     */
    public record Broken(String query, Optional<ArticleCard> article, String why) {}

    /** In how many cases it was kept. */
    public int kept() {
        return of - broken.size();
    }

    /** The share of cases in which it was kept, 0 to 1; 0 if none was checked, as nothing was shown. */
    public double share() {
        return of == 0 ? 0 : (double) kept() / of;
    }

    /** Whether it was kept in every case, and there was one. */
    public boolean isKept() {
        return of > 0 && broken.isEmpty();
    }
}
