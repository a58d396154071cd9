package dev.wensou.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {
    private static final String HISTOGRAM = """
            # HELP a_seconds Says what.
            # TYPE a_seconds histogram
            a_seconds_bucket{route="/",le="0.1"} 1
            a_seconds_bucket{route="/",le="+Inf"} 2
            a_seconds_count{route="/"} 2
            a_seconds_sum{route="/"} 0.3
            """;

    @Test
    void whatIsAllowedIsRead() {
        assertEquals(2, Exposition.read(HISTOGRAM).value("a_seconds_count", Map.of("route", "/")));
    }

    /** Each: what is replaced, and by what. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# HELP a_seconds Says what.\n|",
                "# TYPE a_seconds histogram\n|",
                "Says what.| ",
                "histogram|of-another-kind",
                "_count{route=\"/\"} 2|_count{route=\"/\"} 3",
                "le=\"0.1\"} 1|le=\"0.1\"} 3",
                "le=\"+Inf\"|le=\"5\"",
                "a_seconds_sum{route=\"/\"} 0.3|a_seconds_count{route=\"/\"} 2",
                "a_seconds_sum{route=\"/\"} 0.3|a_seconds_sum{route=\"/} 0.3",
                "0.3\n|0.3",
                "0.3|much"
            })
    void whatIsNotAllowedIsNamed(String change) {
        var parts = change.split("\\|", 2);

        assertThrows(AssertionError.class, () -> Exposition.read(HISTOGRAM.replace(parts[0], parts[1])));
    }
}
