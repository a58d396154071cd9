package dev.wensou.lucene;

import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.lucene.analysis.ArticleAnalyzer;
import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationCheck;
import dev.wensou.lucene.index.GenerationInfo;
import dev.wensou.lucene.index.GenerationStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    Path data;

    private final Verification verification = new Verification(TestIndex.CONFIG, new Random(1));

    @Test
    void aGoodBuildIsVerifiedWithWhatWasRead() throws Exception {
        try (var builder =
                new LuceneIndexBuilder(new GenerationStore(data), TestIndex.FINGERPRINT, "corpus", "/corpus")) {
            for (var title : List.of("长文本模型", "容器 -docker", "“引号”里的 C++ 与 .NET", "\"quoted\" (paren", "!!!", "A/B")) {
                builder.add(
                        article("a" + Math.abs(title.hashCode())).title(title).build());
            }

            var result = verification.run(builder.finish(), 6);

            assertEquals(6, result.documents());
            // "!!!" has no word to ask for
            assertEquals(5, result.smoke().asked());
            assertEquals(List.of(), result.smoke().missed());
            assertTrue(result.bytes() > 0 && result.files() > 0, result.toString());
        }
    }

    @Test
    void aMissingArticleIsNoticed() throws Exception {
        try (var builder =
                new LuceneIndexBuilder(new GenerationStore(data), TestIndex.FINGERPRINT, "corpus", "/corpus")) {
            builder.add(article("a", "甲"));
            var finished = builder.finish();

            var refused = assertThrows(IOException.class, () -> verification.run(finished, 2));

            assertTrue(refused.getMessage().contains("holds 1 articles where 2"), refused.getMessage());
        }
    }

    @Test
    void anIndexInWhichNothingIsFoundIsRefusedThoughItsBytesAreSound() throws Exception {
        var directory = new GenerationStore(data).create();
        try (var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, new IndexWriterConfig(new ArticleAnalyzer()))) {
            for (var i = 0; i < 20; i++) {
                writer.addDocument(withoutTitle(DocumentMapping.toDocument(
                        article("a" + i).title("算力网络之" + i).build())));
            }
        }
        var check = GenerationCheck.of(directory);
        assertTrue(check.isSound());
        var finished = new FinishedGeneration(GenerationInfo.read(directory), check, Duration.ZERO);

        var refused = assertThrows(IOException.class, () -> verification.run(finished, 20));

        assertTrue(refused.getMessage().contains("does not find 20 of 20"), refused.getMessage());
    }

    private static Document withoutTitle(Document document) {
        var titles = document.getFields().stream()
                .map(field -> field.name())
                .filter(name -> name.startsWith("title."))
                .toList();
        assertTrue(!titles.isEmpty());
        titles.forEach(document::removeFields);
        return document;
    }
}
