package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                           | true",
                "GZIP                           | true",
                "x-gzip                         | true",
                "gzip, deflate, br, zstd        | true",
                "br;q=1.0, gzip;q=0.8, *;q=0.1  | true",
                "*                              | true",
                "gzip;q=0.001                   | true",
                "identity;q=0.5, gzip;q=0.5     | true",
                "identity;q=0, *                | true",
                "''                             | false",
                "br                             | false",
                "identity                       | false",
                "gzip;q=0                       | false",
                "gzip;q=0.000, *                | false",
                "*;q=0                          | false",
                "identity;q=1, gzip;q=0.9       | false",
                "gzip;q=2                       | false",
                "gzip;q=x                       | false",
                "gzip;q=0.12345                 | false",
                "notgzip                        | false"
            })
    void gzipIsSentToThoseWhoLikeItNoLess(String header, boolean isPreferred) {
        assertEquals(isPreferred, AcceptedCodings.preferGzip(header), header);
    }

    @Test
    void whoeverSaysNothingGetsItPlain() {
        assertFalse(AcceptedCodings.preferGzip(null));
    }
}
