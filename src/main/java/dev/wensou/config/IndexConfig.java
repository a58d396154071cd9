package dev.wensou.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * All of {@code index-config/}, checked.
 *
 * @param fingerprint changes whenever a file changes that shapes the index: an index of another fingerprint must be
 *     rebuilt. Files that act at query time only are not in it
 */
public record IndexConfig(
        FacetSpecs facets,
        Ranking ranking,
        FieldLabels labels,
        Boilerplate boilerplate,
        Repetition repetition,
        JsonFields jsonFields,
        Taxonomy taxonomy,
        Duplicates duplicates,
        PinyinReadings pinyin,
        LookAlikes lookAlikes,
        Segmenter segmenter,
        LiveVocabulary vocabulary,
        String fingerprint) {
    private static final List<String> SHAPES_THE_INDEX =
            List.of(FieldLabels.FILE, Boilerplate.FILE, Repetition.FILE, JsonFields.FILE, TaxonomyFile.FILE);
    private static final int FINGERPRINT_BYTES = 4;

    /** @throws ConfigException with every problem of every file */
    public static IndexConfig load(ConfigFiles files) {
        var problems = new Problems();
        var facets = FacetFile.parse(files.read(FacetFile.FILE), problems);
        var ranking = Ranking.parse(files.read(Ranking.FILE), problems);
        var labels = FieldLabels.parse(files, problems);
        var boilerplate = Boilerplate.parse(files, problems);
        var repetition = Repetition.parse(problems.read(files, Repetition.FILE), problems);
        var jsonFields = JsonFields.parse(problems.read(files, JsonFields.FILE), problems);
        var taxonomy = TaxonomyFile.parse(problems.read(files, TaxonomyFile.FILE), problems);
        var duplicates = Duplicates.parse(problems.read(files, Duplicates.FILE), problems);
        var pinyin = PinyinReadings.parse(files, problems);
        var lookAlikes = LookAlikes.parse(files, problems);
        var segmenter = Segmenter.parse(problems.read(files, Segmenter.FILE), problems);
        var vocabulary = new LiveVocabulary(files, facets.names(), problems);
        problems.throwIfAny();
        return new IndexConfig(
                facets,
                ranking,
                labels,
                boilerplate,
                repetition,
                jsonFields,
                taxonomy,
                duplicates,
                pinyin,
                lookAlikes,
                segmenter,
                vocabulary,
                fingerprint(files));
    }

    private static String fingerprint(ConfigFiles files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : SHAPES_THE_INDEX) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(files.read(name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
