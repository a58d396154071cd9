package dev.wensou.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageViewTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    q=%20+a%C2%A0&page=02&size=101          | /?q=a&page=2
                    q=a&page=1e1&size=0&sort=best           | /?q=a
                    page=10001&size=20                      | /?size=20
                    from=2024-02-30&to=2024-13-01           | /?from=2024-02-30
                    technology=b&technology=b&technology=   | /?technology=b
                    gclid=1&Technology=y&spm=2&ref=3&mode=x | /
                    q=%E4%BD%A0%ZZ&q=second                 | /?q=%E4%BD%A0%25ZZ
                    q=%FF%E4                                | /?q=%EF%BF%BD%EF%BF%BD
                    collapse=no&explain=true                | /
                    article=x&collapse=false&sort=oldest    | /?article=x&sort=oldest&collapse=false
                    """)
    void anAddressIsReadWithoutAnErrorAndWrittenInOneWay(String asked, String address) {
        assertEquals(address, PageView.read(asked).address());
    }
}
