package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTextTest {
    @Test
    void aLineThatStoodInTheCorpusBeforeIsLeftOut() throws IOException {
        assertEquals(
                List.of("0:第一篇", "0:转载请联系编辑部", "1:第二篇", "2:第三篇"),
                runs("第一篇\n转载请联系编辑部", "第二篇\n转载请联系编辑部", "轉載請聯繫編輯部\n第三篇"));
    }

    @Test
    void runsComeArticleByArticleAndEndAtAllThatIsNotHan() throws IOException {
        assertEquals(List.of("0:在", "0:上用", "1:容器", "1:镜像"), runs("在 Linux 上用\nno Han", "容器、镜像"));
    }

    @Test
    void aTextCanBeReadTwice() throws IOException {
        try (var text = TestCorpus.of(List.of("算力"))) {
            for (var reading = 0; reading < 2; reading++) {
                var runs = new ArrayList<HanRun>();
                text.forEachRun(runs::add);
                assertEquals(1, runs.size());
            }
        }
    }

    private static List<String> runs(String... bodies) throws IOException {
        try (var text = TestCorpus.of(List.of(bodies))) {
            var runs = new ArrayList<String>();
            text.forEachRun(run -> runs.add(run.document() + ":" + run.line().substring(run.start(), run.end())));
            return runs;
        }
    }
}
