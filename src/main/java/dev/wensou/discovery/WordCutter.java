package dev.wensou.discovery;

import java.util.List;

/** How the search cuts a text into words: the port through which proposals learn what is known already. */
@FunctionalInterface
public interface WordCutter {
    /** The words of a folded text, in order; together they are the text. */
    List<String> cut(String folded);
}
