package dev.wensou.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.wensou.faults.report.FaultCases;
import dev.wensou.faults.report.FaultRow;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

@Tag("faults")
class LinesTest {
    @RegisterExtension
    static final FaultCases CASES = new FaultCases(FaultRow.LOG_LINES);

    private static final int VALUES = 2_000;
    private static final String HOSTILE =
            "a\r\n12:00:00.000 ERROR forged\u001b[31m\u0000\u0007\u007f\u0085\u009b\u2028\u2029\"}\\\ud800 \udc00 b";

    private static ILoggingEvent event(String value, Throwable thrown) {
        var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("test");
        var event = new LoggingEvent("", logger, Level.WARN, "said {}", thrown, new Object[] {value});
        event.addKeyValuePair(new KeyValuePair("field", value));
        event.addKeyValuePair(new KeyValuePair("count", 3));
        return event;
    }

    private static String json(String value) {
        return new String(
                new JsonLines().encode(event(value, new IllegalStateException(value))), StandardCharsets.UTF_8);
    }

    private static String text(String value) {
        return new String(
                new TextLines().encode(event(value, new IllegalStateException(value))), StandardCharsets.UTF_8);
    }

    @Test
    void aHostileValueStaysWithinOneLineOfJsonAndIsWhatItWas() {
        CASES.tried();
        var line = json(HOSTILE);

        assertTrue(line.endsWith("}\n"));
        assertEquals(
                1,
                line.chars()
                        .filter(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029)
                        .count());
        var read = JsonMapper.shared().readTree(line);
        var kept = HOSTILE.replace('\ud800', '\ufffd').replace('\udc00', '\ufffd');
        assertEquals(kept, read.get("field").stringValue());
        assertEquals("said " + kept, read.get("message").stringValue());
        assertEquals(3, read.get("count").intValue());
        assertTrue(read.get("time").stringValue().matches("20\\d\\d-\\d\\d-\\d\\dT.*Z"), line);
        assertTrue(read.get("error").stringValue().contains("IllegalStateException"), line);
    }

    @Test
    void randomValuesStayWithinOneLine() {
        CASES.tried(VALUES);
        var seed = 20261126L;
        var random = new Random(seed);
        for (var i = 0; i < VALUES; i++) {
            var value = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                value.append((char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
            }
            var line = json(value.toString());
            assertEquals(1, line.split("\\R", -1).length - 1, "seed " + seed + ", value " + i);
            JsonMapper.shared().readTree(line);
        }
    }

    @Test
    void aLongValueIsCutAndItsLengthSaid() {
        CASES.tried();
        var field = JsonMapper.shared()
                .readTree(json("😀".repeat(4_096)))
                .get("field")
                .stringValue();

        assertEquals("😀".repeat(1_000) + "… (8192 characters)", field);
        assertEquals("😀… (4 characters)", LineText.bounded("😀😀", 3));
    }

    @Test
    void forPeopleNoLineOfAValueLooksLikeAnEvent() {
        CASES.tried();
        var lines = text(HOSTILE).split("\n");

        assertFalse(text(HOSTILE).contains("\u001b"));
        assertTrue(lines[0].matches("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d WARN  said a"), lines[0]);
        for (var i = 1; i < lines.length; i++) {
            assertTrue(lines[i].startsWith("    "), lines[i]);
        }
    }
}
