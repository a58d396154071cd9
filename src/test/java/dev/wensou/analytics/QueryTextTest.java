package dev.wensou.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class QueryTextTest {
    private record Kept(String text, boolean kept, String because) {}

    @TestFactory
    Stream<DynamicTest> aTextIsKeptOrNotForTheReasonGiven() throws Exception {
        var cases = JsonMapper.shared()
                .readValue(Files.readString(Path.of("src/test/resources/analytics/kept-texts.json")), Kept[].class);

        return Arrays.stream(cases)
                .map(each -> DynamicTest.dynamicTest(
                        each.text() + ": " + each.because(),
                        () -> assertEquals(
                                each.kept(), QueryText.of(each.text()).isPresent())));
    }

    @Test
    void everyFormOfPersonalDataIsTheOnlyReasonForSomeText() throws Exception {
        var texts = Files.readString(Path.of("src/test/resources/analytics/kept-texts.json"));

        for (var form : PersonalData.values()) {
            assertTrue(
                    texts.lines()
                            .anyMatch(line -> form.isAloneIn(line.replaceAll("^.*\"text\": \"([^\"]*)\".*$", "$1"))),
                    "no text is left out because of " + form + " alone");
        }
    }

    @Test
    void spellingsOfOneQueryHaveOneKeyAndKeepTheirOwn() {
        var simplified = QueryText.of("大模型 资料").orElseThrow();
        var traditional = QueryText.of(" 大模型　資料 ").orElseThrow();

        assertEquals(simplified.key(), traditional.key());
        assertEquals("大模型 資料", traditional.spelling());
        assertEquals(
                QueryText.of("Ｋ８Ｓ").orElseThrow().key(),
                QueryText.of("k8s").orElseThrow().key());
    }

    @Test
    void whatATerminalWouldObeyIsNotKept() {
        assertEquals(
                "红 [31m 算力 x",
                QueryText.of("红\u001B[31m\u0007算力\u202E\u200Bx").orElseThrow().spelling());
    }
}
