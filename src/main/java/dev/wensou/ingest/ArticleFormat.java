package dev.wensou.ingest;

import java.util.List;

/**
 * A shape in which articles are written down. Stateless; safe for any number of threads.
 *
 * <p>Contract (held by {@code ArticleFormatContract}): {@link #read} is called only for files that {@link #accepts}
 * took; it yields articles with the file's path, a title of one line, and no invented date; marks, boilerplate and
 * field lines are gone from the body; every field that is there says where it came from; the same file always gives
 * equal articles. Where a file is one article, that has the file's id; where it may hold several, each has an id that
 * does not depend on the others.
 */
public interface ArticleFormat {
    /** The name that reports show, such as {@code markdown}. */
    String name();

    /** The extensions of the files it may read, in lower case without the dot; other files are never offered to it. */
    List<String> extensions();

    /** Whether this format can read the file, judged by its extension and the look of its text. Cheap. */
    boolean accepts(SourceFile file);

    /** @throws UnreadableArticleException if the file holds no article after all */
    Reading read(SourceFile file) throws UnreadableArticleException;
}
