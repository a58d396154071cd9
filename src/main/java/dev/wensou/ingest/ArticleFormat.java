package dev.wensou.ingest;

import dev.wensou.article.Article;
import java.util.List;

/**
 * A shape in which articles are written down. Stateless; safe for any number of threads.
 *
 * <p>Contract (held by {@code ArticleFormatContract}): {@link #read} is called only for files that {@link #accepts}
 * took; it yields an article with the file's id and path, a title of one line, and no invented date; its marks,
 * boilerplate and field lines are gone from the body; the same file always gives an equal article.
 */
public interface ArticleFormat {
    /** The name that reports show, such as {@code markdown}. */
    String name();

    /** The extensions of the files it may read, in lower case without the dot; other files are never offered to it. */
    List<String> extensions();

    /** Whether this format can read the file, judged by its extension and the look of its text. Cheap. */
    boolean accepts(SourceFile file);

    /** @throws UnreadableArticleException if the file holds no article after all */
    Article read(SourceFile file) throws UnreadableArticleException;
}
