package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @Test
    void repeatedParametersKeepAllTheirValuesInOrder() {
        var parsed = QueryString.parse("source=%E4%BA%91&q=a+b&source=x&empty=&flag");

        assertEquals(
                Map.of("source", List.of("云", "x"), "q", List.of("a b"), "empty", List.of(""), "flag", List.of("")),
                parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%E4%BD", "q=%ED%A0%80", "%C0%AF=1"})
    void whatIsNotWellFormedIsRefusedWithItsPlace(String raw) {
        var refused = assertThrows(IllegalArgumentException.class, () -> QueryString.parse(raw));

        assertTrue(refused.getMessage().contains("'"), refused.getMessage());
    }
}
