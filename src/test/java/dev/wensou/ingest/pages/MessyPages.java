package dev.wensou.ingest.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of {@code src/test/resources/pages}, seven of each style. */
final class MessyPages {
    private static final Path FOLDER = Path.of("src/test/resources/pages");
    private static final int PAGES_OF_A_STYLE = 7;

    private MessyPages() {}

    /** @param set {@code tuned} or {@code held-out} */
    static List<AnnotatedPage> of(String set) throws IOException {
        var names = Files.readAllLines(FOLDER.resolve("stock.txt"));
        var pages = new ArrayList<AnnotatedPage>();
        for (var file : styles(set)) {
            var style = PageStyle.read(file.getFileName().toString().replace(".page", ""), Files.readAllLines(file));
            var topics = FOLDER.resolve(style.setting("topics", "topics.txt"));
            var composer = new PageComposer(PageStock.read(Files.readAllLines(topics), names));
            for (var number = 0; number < PAGES_OF_A_STYLE; number++) {
                pages.add(composer.compose(style, number));
            }
        }
        return pages;
    }

    private static List<Path> styles(String set) throws IOException {
        try (var files = Files.list(FOLDER.resolve(set))) {
            return files.filter(file -> file.toString().endsWith(".page"))
                    .sorted()
                    .toList();
        }
    }
}
