package dev.wensou.correct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of {@code slips.tsv} or {@code sentences.tsv}, or of {@code good.tsv} or {@code good-sentences.tsv}, whose queries are
 * meant as they were typed.
 *
 * @param half {@code dev} or {@code held-out}
 * @param kind of slip, or of query
 */
public record SlipCase(String half, String kind, String typed, String meant) {
    private static final Path FOLDER = Path.of("src/test/resources/correct");

    /** Those that are slips. */
    public static List<SlipCase> slips() throws IOException {
        return read("slips.tsv");
    }

    /** Those that are right. */
    public static List<SlipCase> good() throws IOException {
        return read("good.tsv");
    }

    /** Slips in sentences; {@code kind} is the term that was meant. */
    public static List<SlipCase> inSentences() throws IOException {
        return read("sentences.tsv");
    }

    /** Sentences that are right. */
    public static List<SlipCase> goodSentences() throws IOException {
        return read("good-sentences.tsv");
    }

    private static List<SlipCase> read(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cell -> new SlipCase(cell[0], cell[1], cell[2], cell[cell.length - 1]))
                .toList();
    }
}
