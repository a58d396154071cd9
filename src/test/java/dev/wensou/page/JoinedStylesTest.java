package dev.wensou.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedStylesTest {
    @TempDir
    private Path folder;

    @Test
    void stylesheetsAreOneInTheirOrderAndOthersStayByThemselves() throws Exception {
        Files.writeString(folder.resolve("index.html"), """
                <head>
                  <link rel="stylesheet" href="/b.css">
                  <link rel="stylesheet" href="/a.css">
                  <link rel="stylesheet" href="/print.css" media="print">
                </head>
                """);
        Files.writeString(folder.resolve("a.css"), ".a { --x: '$1'; }");
        Files.writeString(folder.resolve("b.css"), ".b { }");

        var joined = JoinedStyles.of(folder);

        assertEquals("""
                <head>
                  <link rel="stylesheet" href="/styles.css">
                  <link rel="stylesheet" href="/print.css" media="print">
                </head>
                """, joined.index());
        assertEquals(".b { }\n.a { --x: '$1'; }\n", joined.css());
    }
}
