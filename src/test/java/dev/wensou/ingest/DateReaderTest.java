package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5 10:00",
                "2024.03.05",
                "2024年3月5日",
                "2024 年 3 月 5 日",
                "２０２４年３月５日",
                "二〇二四年三月五日",
                "民國113年3月5日",
                "中華民國 113 年 3 月 5 日",
                "20240305",
                "Mar 5, 2024",
                "March 5th, 2024",
                "5 Mar 2024",
                "2024-03-05T23:30:00+08:00"
            })
    void aFullDateIsReadInAllItsSpellings(String spelling) {
        assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), DateReader.dayIn(spelling));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月5日",
                "2024-13-05",
                "2024年2月30日",
                "24年3月5日",
                "03/04/2024",
                "2024",
                "昨天",
                "12024030512",
                "v2024.1"
            })
    void whatIsIncompleteImpossibleOrAmbiguousIsNoDate(String text) {
        assertEquals(Optional.empty(), DateReader.dayIn(text));
    }

    @Test
    void hanTensAreCounted() {
        assertEquals(Optional.of(LocalDate.of(2023, 11, 30)), DateReader.dayIn("二〇二三年十一月三十日"));
        assertEquals(Optional.of(LocalDate.of(2023, 10, 21)), DateReader.dayIn("二零二三年十月二十一日"));
    }

    @Test
    void aYearAndAMonthAreAMonthAndNoDay() {
        assertEquals(Optional.of(PublicationDate.in(YearMonth.of(2024, 3))), DateReader.dateIn("2024年3月"));
        assertEquals(Optional.of(PublicationDate.in(YearMonth.of(2024, 3))), DateReader.dateIn("2024-03"));
        assertEquals(Optional.empty(), DateReader.dateIn("2024-13"));
        assertEquals(Optional.empty(), DateReader.dateIn("2024-02-30"));
    }
}
