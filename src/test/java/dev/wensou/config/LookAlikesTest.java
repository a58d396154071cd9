package dev.wensou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookAlikesTest {
    @TempDir
    private Path folder;

    private LookAlikes load(String text) throws Exception {
        Files.writeString(folder.resolve("look-alikes.txt"), text);
        return IndexConfig.load(ConfigFiles.in(folder)).lookAlikes();
    }

    @Test
    void eachCharacterIsTakenForTheOthersOfAllItsGroupsAndComparedFolded() throws Exception {
        var lookAlikes = load("# comment\n\n己已巳\n己乙\n貨贷\n");

        assertEquals(Map.of('己', "已巳乙", '已', "己巳", '巳', "己已", '乙', "己", '货', "贷", '贷', "货"), lookAlikes.byCharacter());
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        var failure = assertThrows(ConfigException.class, () -> load("己, 已\n己\n貨货\n未末\n未末\n"));

        assertEquals(
                List.of(
                        "look-alikes.txt:1: '己, 已' is no group; want Han characters one behind the other, such as 己已巳",
                        "look-alikes.txt:2: '己' has a single character, or one twice in either script; want at least two,"
                                + " each once",
                        "look-alikes.txt:3: '貨货' has a single character, or one twice in either script; want at least"
                                + " two, each once",
                        "look-alikes.txt:5: '未末' stands in line 4 already; keep one of them"),
                failure.problems().stream().map(ConfigProblem::toString).toList());
    }
}
