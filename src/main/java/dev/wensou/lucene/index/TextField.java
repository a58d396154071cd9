package dev.wensou.lucene.index;

import dev.wensou.article.Article;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.search.ArticleCard;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The searched texts of an article, and which chains index each. */
public enum TextField {
    TITLE("title", EnumSet.allOf(Chain.class)),
    BODY("body", EnumSet.allOf(Chain.class)),
    SUMMARY("summary", EnumSet.allOf(Chain.class)),
    /** Author, source, and the topics that the article's source states, a line each: what a plain query finds of them. */
    LABELS("labels", EnumSet.allOf(Chain.class)),
    /** For {@code author:} in a query. */
    AUTHOR("author", EnumSet.of(Chain.GRAMS)),
    /** For {@code source:} in a query. */
    SOURCE("source", EnumSet.of(Chain.GRAMS)),
    /** The topics that the article's source states, a line each, for {@code keyword:} in a query. */
    KEYWORD("keyword", EnumSet.of(Chain.GRAMS));

    /** The parts of {@link #LABELS} in their order, with a line end between those that are not empty. */
    public static final List<TextField> LABEL_PARTS = List.of(AUTHOR, SOURCE, KEYWORD);

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
    public String of(Article article) {
        return switch (this) {
            case BODY -> article.body();
            case SUMMARY -> article.summary().orElse("");
            case TITLE, LABELS, AUTHOR, SOURCE, KEYWORD -> of(DocumentMapping.card(article));
        };
    }

    /** This text of a card; empty if it has none, as of the body and the summary. */
    String of(ArticleCard card) {
        return switch (this) {
            case TITLE -> card.title();
            case BODY, SUMMARY -> "";
            case LABELS -> card.labels();
            case AUTHOR -> card.author().orElse("");
            case SOURCE -> card.source().orElse("");
            case KEYWORD ->
                card.labelledTopics().stream().filter(value -> !value.isEmpty()).collect(Collectors.joining("\n"));
        };
    }
}
