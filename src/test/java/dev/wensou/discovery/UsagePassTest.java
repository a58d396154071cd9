package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsagePassTest {
    @Test
    void whatALongerCandidateCoversIsNotAlone() throws IOException {
        var usages = usages(List.of("文件系统很快，文件很多，系统文件系统"), "文件系统", "文件", "系统");

        assertEquals(2, usages.get("文件系统").alone());
        assertEquals(1, usages.get("文件").alone());
        assertEquals(1, usages.get("系统").alone());
    }

    @Test
    void candidatesThatOverlapAreBothAlone() throws IOException {
        var usages = usages(List.of("操作系统调用"), "操作系统", "系统调用", "系统");

        assertEquals(1, usages.get("操作系统").alone());
        assertEquals(1, usages.get("系统调用").alone());
        assertEquals(0, usages.get("系统").alone());
    }

    @Test
    void articlesAreCountedOnce() throws IOException {
        var usages = usages(List.of("算力，算力", "没有", "算力"), "算力");

        assertEquals(2, usages.get("算力").documents());
    }

    @Test
    void spellingsStandInTheirOwnGlyphsTheCommonestFirst() throws IOException {
        var usages = usages(List.of("資料庫和资料库和資料庫"), "资料库");

        assertEquals(
                List.of(Map.entry("資料庫", 2), Map.entry("资料库", 1)),
                List.copyOf(usages.get("资料库").spellings().entrySet()));
    }

    @Test
    void theContextComesFromTheArticleThatHasMost() throws IOException {
        var usages = usages(List.of("符合规定", "企业的合规部门：合规是合规", "符合规则"), "合规");

        assertEquals("企业的合规部门：合规是合规", usages.get("合规").context());
    }

    @Test
    void aLongLineIsCutAroundTheTerm() throws IOException {
        var usages = usages(List.of("一二三四五六七八九十一二三四算力一二三四五六七八九十一二三四"), "算力");

        assertEquals("…三四五六七八九十一二三四算力一二三四五六七八九十一二…", usages.get("算力").context());
    }

    private static Map<String, Usage> usages(List<String> bodies, String... candidates) throws IOException {
        try (var text = TestCorpus.of(bodies)) {
            return UsagePass.of(
                    text,
                    Stream.of(candidates)
                            .map(each -> new Candidate(each, 1, new BranchingEntropy(0, 0)))
                            .toList());
        }
    }
}
