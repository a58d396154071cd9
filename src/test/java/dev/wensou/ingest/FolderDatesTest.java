package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderDatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"202405/a.md", "published/2024-05/a.md", "2024/05/a.md", "x/202405/deep/a.md"})
    void foldersOfYearAndMonthNameAMonth(String path) {
        assertEquals(Optional.of(PublicationDate.in(YearMonth.of(2024, 5))), FolderDates.in(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240506/a.md", "2024/05/06/a.md", "news/2024-05-06/a.md"})
    void foldersOfYearMonthAndDayNameADay(String path) {
        assertEquals(Optional.of(PublicationDate.on(LocalDate.of(2024, 5, 6))), FolderDates.in(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240506 a.md", "a/202405.md", "202413/a.md", "1202405/a.md", "2024/a.md", "a.md"})
    void fileNamesAndOtherNumbersNameNoDate(String path) {
        assertEquals(Optional.empty(), FolderDates.in(path));
    }
}
