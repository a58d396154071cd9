package dev.wensou.config;

import java.util.List;

/**
 * When a line at the edge of a text is taken for boilerplate because many files of one source have it: {@code
 * repetition.json}.
 *
 * @param share in so great a share of a source's files, above 0, at most 1
 * @param minFiles and in so many of them at least, 2 or more
 * @param sampleFiles learned from so many files of a corpus; 0 switches it off
 */
public record Repetition(double share, int minFiles, int sampleFiles) {
    static final String FILE = "repetition.json";
    private static final int MAX_FILES = 1_000_000;
    private static final double MIN_SHARE = 0.05;
    private static final double DEFAULT_SHARE = 0.4;
    private static final int DEFAULT_MIN_FILES = 5;
    private static final int DEFAULT_SAMPLE_FILES = 4000;

    /** @throws ConfigException with every problem of the file */
    public static Repetition read(ConfigFiles files) {
        var problems = new Problems();
        var repetition = parse(problems.read(files, FILE), problems);
        problems.throwIfAny();
        return repetition;
    }

    /** Reads what can be read and notes the rest in {@code problems}. */
    static Repetition parse(String json, Problems problems) {
        var file = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        file.onlyKeys(List.of("share", "minFiles", "sampleFiles"));
        return new Repetition(
                file.number("share", DEFAULT_SHARE, MIN_SHARE, 1),
                file.integer("minFiles", DEFAULT_MIN_FILES, 2, MAX_FILES),
                file.integer("sampleFiles", DEFAULT_SAMPLE_FILES, 0, MAX_FILES));
    }
}
