package dev.wensou.opensearch.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.KnownSignatures;
import dev.wensou.dedup.Signature;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.CopyRules;
import dev.wensou.lucene.Seed;
import dev.wensou.lucene.Submitted;
import dev.wensou.lucene.TestIndex;
import dev.wensou.opensearch.OpenSearchArticleWriter;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.IndexNames;
import dev.wensou.opensearch.index.ServedIndex;
import dev.wensou.search.ArticleChange;
import dev.wensou.search.DateRange;
import dev.wensou.search.FacetScope;
import dev.wensou.search.SearchRequest;
import dev.wensou.search.SortOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever changes, the copies in a cluster are those of a grouping from scratch. */
class ChangedStoriesTest {
    private static final int STORIES = 4;
    private static final int IDS = 14;
    private static final int CHANGES = 40;
    private static final int CHARS = 600;

    private final IndexNames names = TestCluster.names();
    private final Map<String, Article> there = new TreeMap<>();
    private Cluster cluster;
    private OpenSearchEngine engine;
    private OpenSearchArticleWriter writer;

    @BeforeEach
    void serve() throws Exception {
        cluster = TestCluster.connect();
        for (var id : List.of("a", "b", "c")) {
            there.put(id, article(id, text(0, 0, CHARS)));
        }
        there.put("other", article("other", text(1, 0, CHARS)));
        publish();
        engine = new OpenSearchEngine(TestCluster.connect(), names, TestIndex.CONFIG, Clock.systemUTC());
        writer = writer();
    }

    private OpenSearchArticleWriter writer() {
        return new OpenSearchArticleWriter(
                cluster, names, TestIndex.CONFIG, new SubmittedArticles()::read, () -> engine.follow());
    }

    @AfterEach
    void end() {
        engine.close();
        cluster.close();
    }

    private void publish() throws Exception {
        TestCluster.publish(cluster, names, List.copyOf(there.values()), TestIndex.CONFIG);
    }

    private static Article article(String id, String body) {
        return TestArticle.article(id).title("题").body(body).build();
    }

    /** A part of a story. */
    private static String text(int story, int from, int to) {
        return new Random(story)
                .ints(CHARS, '一', '一' + 3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .substring(from, to);
    }

    private ArticleChange put(String id, String body) {
        there.put(id, article(id, body));
        return Submitted.put(id, "题", body);
    }

    private ArticleChange delete(String id) {
        there.remove(id);
        return Submitted.delete(id);
    }

    private void change(ArticleChange... changes) {
        writer.apply(List.of(changes));
    }

    /** The copies of each article, with itself, as searches show them. */
    private Set<Set<String>> shown() {
        var stories = new HashSet<Set<String>>();
        var answer = engine.search(new SearchRequest(
                        "",
                        1,
                        SearchRequest.MAX_SIZE,
                        SortOrder.NEWEST,
                        Map.of(),
                        DateRange.ALL,
                        new FacetScope.Only(Set.of()))
                .collapsed(true));
        for (var hit : answer.hits()) {
            var story = new HashSet<>(Set.of(hit.card().id().value()));
            hit.duplicates().forEach(copy -> story.add(copy.id().value()));
            stories.add(story);
        }
        assertEquals(there.size(), answer.total());
        assertEquals(stories.size(), answer.listed());
        return stories;
    }

    /** The same, by a grouping of all that are there. */
    private Set<Set<String>> grouped() {
        var ids = List.copyOf(there.keySet());
        var signatures = ids.stream()
                .map(id -> Signature.of(there.get(id)).orElseThrow())
                .toList();
        var groups = CopyGroups.of(new KnownSignatures(signatures), CopyRules.of(TestIndex.CONFIG.duplicates()));
        var stories = new HashMap<Integer, Set<String>>();
        for (var i = 0; i < ids.size(); i++) {
            stories.computeIfAbsent(groups.storyOf(i), story -> new HashSet<>()).add(ids.get(i));
        }
        return new HashSet<>(stories.values());
    }

    @Test
    void aCopyThatIsAddedFoldsUnderTheOthersAndOneThatIsTakenOutLeavesThem() {
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("other")), shown());
        change(put("new", text(1, 0, CHARS)));
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("other", "new")), shown());
        change(delete("other"));
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("new")), shown());
        change(put("a", text(1, 0, CHARS)));
        assertEquals(Set.of(Set.of("b", "c"), Set.of("new", "a")), shown());
    }

    @Test
    void copiesThatOnlyAThirdOneJoinedFallApartWithoutIt() {
        change(put("begin", text(2, 0, 400)), put("end", text(2, 250, CHARS)));
        assertEquals(4, shown().size());
        change(put("whole", text(2, 0, CHARS)));
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("other"), Set.of("begin", "whole", "end")), shown());
        change(delete("whole"));
        assertEquals(grouped(), shown());
        assertEquals(4, shown().size());
    }

    @Test
    void anArticleThatIsPutAgainAsItWasIsWrittenOnce() throws Exception {
        var index = ServedIndex.named(cluster, names.alias()).orElseThrow();
        var before = ServedIndex.revision(cluster, index);
        change(put("a", text(0, 0, CHARS)));
        assertEquals(before + 1, ServedIndex.revision(cluster, index));
    }

    /** They would count in the frequencies of words. */
    @Test
    void aBuildLeavesNothingOfWhatItWroteAnew() throws Exception {
        for (var i = 0; i < 40; i++) {
            there.put("alone" + i, article("alone" + i, text(100 + i, 0, CHARS)));
        }
        publish();
        var index = ServedIndex.named(cluster, names.alias()).orElseThrow();
        var documents = cluster.get("/" + index + "/_stats/docs")
                .path("_all")
                .path("primaries")
                .path("docs");
        assertEquals(44, documents.path("count").asInt());
        assertEquals(0, documents.path("deleted").asInt());
    }

    @Test
    void changesStandThroughARebuildWithTheirCopies() throws Exception {
        change(put("new", text(1, 0, CHARS)));
        there.remove("new");
        publish();
        there.put("new", article("new", text(1, 0, CHARS)));
        engine.follow();
        assertEquals(Set.of(Set.of("a", "b", "c"), Set.of("other", "new")), shown());
    }

    @Test
    void randomChangesLeaveTheGroupsOfAGroupingFromScratch() {
        var random = Seed.of(getClass());
        for (var i = 0; i < CHANGES; i++) {
            var changes = new ArrayList<ArticleChange>();
            for (var j = random.nextInt(3); j >= 0; j--) {
                var id = "x" + random.nextInt(IDS);
                if (random.nextInt(4) == 0) {
                    changes.add(delete(id));
                } else {
                    var from = random.nextInt(3) * 100;
                    changes.add(put(id, text(random.nextInt(STORIES), from, from + 300 + random.nextInt(2) * 100)));
                }
            }
            writer.apply(changes);
            assertEquals(grouped(), shown(), random + ", change " + i);
        }
    }

    @Test
    void copiesThatTwoServersAddAtOnceAreOfOneStory() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3);
                var second = TestCluster.connect()) {
            var others = new OpenSearchArticleWriter(
                    second, names, TestIndex.CONFIG, new SubmittedArticles()::read, () -> {});
            for (var round = 0; round < 5; round++) {
                var story = 10 + round;
                var added = new ArrayList<Future<?>>();
                for (var i = 0; i < 3; i++) {
                    var change = put("r" + round + i, text(story, 0, CHARS));
                    var by = i == 0 ? writer : others;
                    added.add(threads.submit(() -> by.apply(List.of(change))));
                }
                for (var each : added) {
                    each.get();
                }
                engine.follow();
                assertEquals(grouped(), shown(), "round " + round);
            }
        }
    }
}
