package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.SubmittedArticles;
import dev.wensou.lucene.Submitted;
import dev.wensou.opensearch.OpenSearchArticleWriter;
import dev.wensou.opensearch.TestCluster;
import dev.wensou.opensearch.index.IndexTemplate;
import dev.wensou.search.ArticleChange;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server has to do with syncs of a cluster: it makes one as it starts, and what its clients change stands against all. */
class SyncBesideServerInClusterTest {
    @TempDir
    private Path folder;

    private CorpusInCluster corpus;

    @BeforeEach
    void index() throws IOException {
        corpus = new CorpusInCluster(folder);
    }

    @AfterEach
    void end() throws IOException {
        corpus.close();
    }

    @Test
    void whatTheDocumentApiSaysStandsAgainstTheCorpus() throws Exception {
        var put = corpus.idOf("容器编排");
        var deleted = corpus.idOf("芯片与散热");
        var gone = corpus.idOf("光纤与基站");
        try (var cluster = TestCluster.connect();
                var writer = new OpenSearchArticleWriter(
                        cluster, corpus.names(), CorpusInCluster.CONFIG, new SubmittedArticles()::read, () -> {})) {
            writer.apply(List.of(
                    Submitted.put(put, "人工改过", ""),
                    new ArticleChange.Delete(new ArticleId(deleted)),
                    Submitted.put(gone, "人工留下", "")));
        }
        corpus.write("a.md", "# 甲\n\n文件里的新说法。\n");
        corpus.write("b.md", "# 乙\n\n文件里的新芯片。\n");
        Files.delete(corpus.folder().resolve("c.md"));

        assertEquals(Main.OK, corpus.sync());

        assertEquals(2, corpus.report().get("overruled").size());
        assertEquals("人工改过", corpus.found("人工改过"));
        assertEquals("", corpus.found("文件里的新说法"));
        assertEquals("", corpus.found("文件里的新芯片"));
        assertEquals("人工改过 人工留下", corpus.found(""));
    }

    @Test
    void aServerReadsOnlyWhatChanged() throws Exception {
        corpus.write("a.md", "# 甲\n\n云端的函数计算平台。\n");
        try (var cluster = TestCluster.connect()) {
            var index = new ClusterIndex(
                    cluster,
                    corpus.names(),
                    CorpusInCluster.CONFIG,
                    TestCluster.address().toString());
            var template = new IndexTemplate(CorpusInCluster.CONFIG.facets(), CorpusInCluster.CONFIG.ranking(), 1, 0);
            var said = new StringWriter();
            var preparation = new IndexPreparation(
                    new IndexSync(index, CorpusInCluster.CONFIG),
                    new ClusterBuild(index, template, BuildOptions.DEFAULT),
                    new PrintWriter(said));

            assertTrue(preparation.prepare(List.of(corpus.folder()), "corpus"));
            assertTrue(said.toString().contains("read 1 of 4 files"), said.toString());
            assertTrue(preparation.prepare(List.of(corpus.folder()), "corpus"));
            assertTrue(said.toString().contains("so nothing is read"), said.toString());
        }
        assertEquals("甲", corpus.found("函数计算"));
    }
}
