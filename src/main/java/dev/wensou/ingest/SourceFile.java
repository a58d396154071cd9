package dev.wensou.ingest;

import dev.wensou.article.ArticleId;

/**
 * One decoded file of a corpus.
 *
 * @param id the id its article shall have
 * @param path the path inside the corpus, with {@code /} between names
 * @param text its text, cleaned by {@link dev.wensou.text.CleanText}
 */
public record SourceFile(ArticleId id, String path, String text) {
    /** The file's extension in lower case without the dot, or an empty string. */
    public String extension() {
        return extensionOf(path);
    }

    /** The same of any path with {@code /} between names. */
    static String extensionOf(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
