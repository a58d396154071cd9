package dev.wensou.correct;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an engine knows of its articles, for one query. On one thread. */
public interface Evidence {
    /** Says which queries will be asked for, so that an engine whose index is elsewhere can do so at once. */
    default void ahead(Collection<String> queries) throws IOException {}

    /** How many articles a query finds as it stands, no slip put right. */
    long articles(String query) throws IOException;

    /** The same, counted no further than to {@code most}: where it is only asked whether there are that many. */
    long articlesUpTo(long most, String query) throws IOException;

    /** How many articles there are. */
    long all();

    /** The words of a folded Han text, one behind the other, by a dictionary; what that lacks comes in single characters. */
    List<String> words(String han);

    /** What the search itself takes a folded Latin word for, where it looks like a slip. */
    Optional<String> slip(String latin) throws IOException;
}
