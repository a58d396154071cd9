package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Every test of the page looks at the console when it ends; this one goes through the whole page in one visit. */
@InBrowser
@OnSample
class ConsoleTest {
    @Behaviour(56)
    void theConsoleStaysEmptyThroughoutAVisit(Reader reader) {
        for (var state : PageState.values()) {
            state.reach(reader);
            reader.page().unroute("**/api/v1/search*");
        }
        reader.page().goBack();
        reader.page().goForward();

        assertEquals(List.of(), reader.console());
    }
}
