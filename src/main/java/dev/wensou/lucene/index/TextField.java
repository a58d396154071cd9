package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import dev.wensou.lucene.analysis.Chain;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The searched texts of an article, and which chains index each. */
public enum TextField {
    TITLE("title", EnumSet.allOf(Chain.class)),
    BODY("body", EnumSet.allOf(Chain.class)),
    SUMMARY("summary", EnumSet.allOf(Chain.class)),
    /** Author, source, keywords, technologies and industries, a line each: what a plain query finds of them. */
    LABELS("labels", EnumSet.allOf(Chain.class)),
    /** For {@code author:} in a query. */
    AUTHOR("author", EnumSet.of(Chain.GRAMS)),
    /** For {@code source:} in a query. */
    SOURCE("source", EnumSet.of(Chain.GRAMS)),
    /** Keywords, technologies and industries, a line each, for {@code keyword:} in a query. */
    KEYWORD("keyword", EnumSet.of(Chain.GRAMS));

    /** The texts that a plain query searches. */
    public static final List<TextField> DEFAULT = List.of(TITLE, BODY, SUMMARY, LABELS);

    private final String fieldName;
    private final EnumSet<Chain> chains;

    TextField(String fieldName, EnumSet<Chain> chains) {
        this.fieldName = fieldName;
        this.chains = chains;
    }

    public String fieldName() {
        return fieldName;
    }

    /** Whether this text is indexed by a chain. */
    public boolean has(Chain chain) {
        return chains.contains(chain);
    }

    /** The indexed field that holds this text's tokens of a chain, such as {@code body.words}. */
    public String field(Chain chain) {
        return fieldName + "." + chain.suffix();
    }

    /** The names of all indexed fields. */
    public static List<String> allFields() {
        return Arrays.stream(values())
                .flatMap(text -> text.chains.stream().map(text::field))
                .toList();
    }

    /** This text of an article; empty if it has none. */
    String of(Article article) {
        return switch (this) {
            case TITLE -> article.title();
            case BODY -> article.body();
            case SUMMARY -> article.summary().orElse("");
            case LABELS ->
                lines(List.of(
                        article.author().stream().toList(),
                        article.source().stream().toList(),
                        article.keywords(),
                        article.technologies(),
                        article.industries()));
            case AUTHOR -> article.author().orElse("");
            case SOURCE -> article.source().orElse("");
            case KEYWORD -> lines(List.of(article.keywords(), article.technologies(), article.industries()));
        };
    }

    private static String lines(List<List<String>> values) {
        return values.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }
}
