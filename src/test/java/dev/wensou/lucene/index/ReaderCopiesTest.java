package dev.wensou.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.Article;
import dev.wensou.contract.TestArticle;
import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.CopyRule;
import dev.wensou.lucene.analysis.ArticleAnalyzer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class ReaderCopiesTest {
    private static final CopyRule RULE = new CopyRule(40, 200, 0.5, 0.95, 0.8, 0.5, 1, 0.7);

    private static Article article(int id, long story) {
        var body = new Random(story)
                .ints(250, '一', '一' + 3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return TestArticle.article("x" + id).title("某文").body(body).build();
    }

    private static List<List<Integer>> members(CopyGroups groups) {
        return IntStream.range(0, groups.count())
                .mapToObj(group -> IntStream.of(groups.members(group)).boxed().toList())
                .toList();
    }

    @Test
    void groupsHoldWhileArticlesAreAddedReplacedAndDeleted() throws Exception {
        var seed = Long.getLong("wensou.seed", System.nanoTime());
        var random = new Random(seed);
        try (var files = new ByteBuffersDirectory();
                var writer = new IndexWriter(files, new IndexWriterConfig(new ArticleAnalyzer()))) {
            for (var id = 0; id < 120; id++) {
                put(writer, article(id, random.nextInt(60)));
            }
            var reader = DirectoryReader.open(writer);
            var copies = ReaderCopies.of(reader, RULE);
            for (var round = 0; round < 60; round++) {
                for (var i = random.nextInt(3); i >= 0; i--) {
                    put(writer, article(random.nextInt(160), random.nextInt(60)));
                }
                if (random.nextInt(3) == 0) {
                    writer.deleteDocuments(DocumentMapping.idTerm(
                            article(random.nextInt(160), 0).id()));
                }
                if (random.nextInt(20) == 0) {
                    writer.forceMerge(1);
                }
                var later = DirectoryReader.openIfChanged(reader, writer);
                if (later != null) {
                    reader.close();
                    reader = later;
                    copies = copies.next(reader);
                }
                assertEquals(
                        members(ReaderCopies.of(reader, RULE).groups()),
                        members(copies.groups()),
                        "round " + round + ", -Dwensou.seed=" + seed);
            }
            assertTrue(copies.groups().count() > 10, "there is nothing to get wrong");
            reader.close();
        }
    }

    @Test
    void aStoryThatIsRewrittenLeavesItsGroupAndADeletedOneTakesItsGroupAlong() throws Exception {
        try (var files = new ByteBuffersDirectory();
                var writer = new IndexWriter(files, new IndexWriterConfig(new ArticleAnalyzer()))) {
            put(writer, article(1, 1));
            put(writer, article(2, 1));
            put(writer, article(3, 2));
            put(writer, article(4, 2));
            try (var reader = DirectoryReader.open(writer)) {
                var copies = ReaderCopies.of(reader, RULE);
                assertEquals(2, copies.groups().count());

                put(writer, article(2, 3));
                writer.deleteDocuments(DocumentMapping.idTerm(article(3, 2).id()));
                try (var later = DirectoryReader.openIfChanged(reader, writer)) {
                    assertEquals(0, copies.next(later).groups().count());
                }
            }
        }
    }

    private static void put(IndexWriter writer, Article article) throws Exception {
        writer.updateDocument(DocumentMapping.idTerm(article.id()), DocumentMapping.toDocument(article));
    }
}
