package dev.wensou.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledSetTest {
    private static final long SEED = Long.getLong("wensou.seed", 4);
    private static final String REPEAT = " (-Dwensou.seed=" + SEED + ")";

    private List<Story> stories;
    private CopyGroups groups;

    @BeforeAll
    void group() throws Exception {
        stories = LabelledSet.of(new Random(SEED));
        var articles = new ArrayList<Article>();
        for (var story : stories) {
            articles.add(story.article(articles.size()));
        }
        groups = CopyGroups.of(new ListedSignatures(articles), ListedSignatures.RULE);
    }

    private boolean areGrouped(int a, int b) {
        return groups.groupOf(a) != CopyGroups.ALONE && groups.groupOf(a) == groups.groupOf(b);
    }

    @Test
    void groupsHoldCopiesAndNearlyNothingElse() {
        var pairs = 0;
        var grouped = 0;
        var right = 0;
        var wrong = new ArrayList<String>();
        for (var i = 0; i < stories.size(); i++) {
            for (var j = 0; j < i; j++) {
                var isCopy = stories.get(i).label().equals(stories.get(j).label());
                pairs += isCopy ? 1 : 0;
                if (areGrouped(i, j)) {
                    grouped++;
                    right += isCopy ? 1 : 0;
                    if (!isCopy) {
                        wrong.add(
                                stories.get(i).label() + " = " + stories.get(j).label());
                    }
                }
            }
        }
        var precision = (double) right / grouped;
        var recall = (double) right / pairs;
        System.out.printf(
                "%d texts, %d pairs of copies: precision %.4f, recall %.4f%s%n",
                stories.size(), pairs, precision, recall, REPEAT);

        assertTrue(pairs >= 300, "only " + pairs + " pairs");
        assertTrue(precision >= 0.98, "precision " + precision + REPEAT + ": " + new HashSet<>(wrong));
        assertTrue(recall >= 0.9, "recall " + recall + REPEAT);
    }

    /** Copies are so many that a precision over all pairs says little about these. */
    @Test
    void whatOnlyLooksLikeACopyStaysAlone() {
        var kinds = List.of("template", "series", "digest", "collection");
        var grouped = new ArrayList<String>();
        var looked = 0;
        for (var i = 0; i < stories.size(); i++) {
            var kind = stories.get(i).label().split(" ")[0];
            if (kinds.contains(kind)) {
                looked++;
                if (groups.groupOf(i) != CopyGroups.ALONE) {
                    grouped.add(stories.get(i).label() + ", " + stories.get(i).title());
                }
            }
        }

        assertTrue(looked >= 80, "only " + looked);
        assertEquals(List.of(), grouped, REPEAT);
    }

    @Test
    void everyKindOfEditIsSeenThrough() {
        var found = new TreeMap<String, int[]>();
        var original = 0;
        for (var i = 0; i < stories.size(); i++) {
            if (stories.get(i).edits().isEmpty()) {
                original = i;
                continue;
            }
            var name = stories.get(i).edits().size() > 1
                    ? stories.get(i).edits().size() + " edits"
                    : stories.get(i).edits().getFirst().name();
            var counts = found.computeIfAbsent(name, key -> new int[2]);
            counts[0] += areGrouped(i, original) ? 1 : 0;
            counts[1]++;
        }
        found.forEach((name, counts) -> System.out.printf("%s: %d of %d%n", name, counts[0], counts[1]));

        found.forEach((name, counts) ->
                assertTrue(counts[0] >= 0.9 * counts[1], name + " hides " + (counts[1] - counts[0]) + REPEAT));
    }
}
