package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page looks as in {@code docs/pictures}, which {@code scripts/pictures} makes anew. Where the fonts of this machine give
 * text other widths than those had, pictures say nothing, and the tests are skipped.
 */
@InBrowser
@OnSample
class PicturesTest {
    private static final Path KEPT = Path.of("docs/pictures");
    private static final Path SEEN = Path.of("target/pictures");
    private static final Path WIDTHS = KEPT.resolve("text-widths.txt");
    private static final boolean WRITES = Boolean.getBoolean("wensou.writePictures");
    /** A line of a passage is more. */
    private static final double MAX_DIFFERENCE = 0.004;

    private record Screen(int width, int height) {}

    private static final List<Screen> SCREENS =
            List.of(new Screen(360, 740), new Screen(768, 1024), new Screen(1440, 900));

    static Stream<Arguments> pictures() {
        return Stream.of(Scene.values())
                .flatMap(scene -> SCREENS.stream()
                        .flatMap(screen -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(scene, screen, scheme))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void thePageLooksAsInItsPicture(Scene scene, Screen screen, ColorScheme scheme, Reader reader) throws IOException {
        reader.with(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(scheme)
                .setLocale("zh-CN"));
        withoutClock(reader.page());
        scene.reach(reader);
        compareWidths(reader.page());
        reader.page().waitForTimeout(150);
        var png = reader.page().screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));

        var name =
                "%s-%d-%s.png".formatted(scene.label(), screen.width(), scheme == ColorScheme.DARK ? "dark" : "light");
        if (WRITES) {
            Files.write(Files.createDirectories(KEPT).resolve(name), IndexedPng.of(Picture.of(png)));
            return;
        }
        var kept = Picture.read(KEPT.resolve(name));
        var seen = Picture.of(png);
        var difference = kept.hasSizeOf(seen) ? kept.differenceTo(seen) : 1;
        if (difference > MAX_DIFFERENCE) {
            Files.write(Files.createDirectories(SEEN).resolve(name), png);
        }
        assertTrue(
                difference <= MAX_DIFFERENCE,
                () ->
                        "%s looks otherwise in %.2f%% of its squares, at most %.2f%% may; compare %s with %s, and if it shall look so, run scripts/pictures"
                                .formatted(
                                        name,
                                        difference * 100,
                                        MAX_DIFFERENCE * 100,
                                        SEEN.resolve(name),
                                        KEPT.resolve(name)));
    }

    /** The time that a search took is another in each run. */
    private static void withoutClock(Page page) {
        page.route(Pattern.compile("/(\\?|$)|/api/v1/search"), route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replaceAll("\"tookMillis\":[0-9.]+", "\"tookMillis\":3.2")
                            .replaceAll("· [0-9.]+ 毫秒", "· 3.2 毫秒")));
        });
    }

    private static void compareWidths(Page page) throws IOException {
        var widths = (String) page.evaluate("() => ['永和九年，歲在癸丑', 'Agjpqw 0123', '算力 GPU'].map(text => {"
                + " const pen = document.createElement('canvas').getContext('2d');"
                + " pen.font = '16px ' + getComputedStyle(document.body).fontFamily;"
                + " return pen.measureText(text).width.toFixed(1); }).join(' ')");
        if (WRITES) {
            Files.createDirectories(KEPT);
            Files.writeString(WIDTHS, widths + "\n");
        } else {
            assumeTrue(widths.equals(Files.readString(WIDTHS).strip()), "other fonts than those of the pictures");
        }
        assertEquals(3, widths.split(" ").length);
    }
}
