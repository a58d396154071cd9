package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator.GetByTextOptions;
import dev.wensou.testing.Api;
import dev.wensou.testing.SampleServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DidYouMeanTest {
    private SampleServer server;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = SampleServer.start(data);
        server.gatherSuggestions();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void whatWasMeantIsALinkThatSearchesForIt() throws Exception {
        var visit = chromium.visit(360, 740);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("蒜力")));

        assertThat(page.locator("#nothing")).containsText("您是不是要找：算力");
        assertThat(page.locator("#q")).hasValue("蒜力");
        page.locator("#nothing")
                .getByText("算力", new GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator("#q")).hasValue("算力");
        assertThat(page.locator(".count")).containsText("找到");
        assertThat(page.getByText("您是不是要找")).hasCount(0);
        assertEquals(List.of(), visit.console());
    }

    @Test
    void itIsSaidOverNearHitsToo() throws Exception {
        var visit = chromium.visit(1280, 900);
        var page = visit.page();
        page.navigate(server.url("/?q=" + Api.encode("kuberntes")));

        assertThat(page.locator(".notes")).containsText("您是不是要找：Kubernetes");
        assertEquals(List.of(), visit.console());
    }
}
