package dev.wensou.audit;

import dev.wensou.search.ArticleView;
import dev.wensou.search.SearchRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Queries as people make them of what they have read. For one thread. */
final class QuerySampler {
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?\n]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9.+#/_-]*");
    private static final Pattern APART = Pattern.compile("([A-Za-z]+)\\p{IsHan}([A-Za-z]+)");
    /** A sentence that begins with a sign may begin with a minus, and so ask for nothing. */
    private static final Pattern LEADING_SIGNS = Pattern.compile("^[^\\p{L}\\p{Nd}]+");

    private static final int LEAST_SENTENCE_CHARS = 9;
    private static final int MOST_QUOTED_CHARS = 24;

    private final AuditedArticles articles;
    private final Random random;

    QuerySampler(AuditedArticles articles, Random random) {
        this.articles = articles;
        this.random = random;
    }

    /** What of an article is asked for. */
    private enum Kind {
        PIECE,
        TERMS,
        TITLE,
        SENTENCE,
        PHRASE,
        QUOTE,
        WORD,
        /** Two words of which the text has a character between, asked for with a sign there: another thing. */
        JOINED_WORDS,
        LABEL,
        NAMED_LABEL
    }

    /** A query of any kind. */
    SampledQuery next() {
        var kinds = Kind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var article = articles.draw(random);
        var text = of(kind, article).orElseGet(() -> piece(article, 8));
        return new SampledQuery(cut(text), article.card());
    }

    /** Two to {@code most} Han characters that stand side by side in a title, a body or a summary. */
    SampledQuery piece(int most) {
        var article = articles.draw(random);
        return new SampledQuery(piece(article, most), article.card());
    }

    private Optional<String> of(Kind kind, ArticleView article) {
        return switch (kind) {
            case PIECE -> Optional.of(piece(article, 8));
            case TERMS -> Optional.of(piece(article, 4) + " " + piece(article, 4));
            case TITLE ->
                Optional.of(LEADING_SIGNS.matcher(article.title().text()).replaceFirst(""))
                        .filter(title -> !title.isEmpty());
            case SENTENCE -> sentence(article);
            case PHRASE -> Optional.of("\"" + piece(article, 12) + "\"");
            case JOINED_WORDS ->
                pick(APART.matcher(article.body().text())
                        .results()
                        .map(found -> found.group(1) + "-" + found.group(2)));
            case QUOTE -> quote(article);
            case WORD -> pick(WORD.matcher(article.body().text()).results().map(MatchResult::group));
            case LABEL -> label(article).map(Label::value);
            case NAMED_LABEL -> label(article).map(label -> label.field() + ":\"" + label.value() + "\"");
        };
    }

    /** A piece of one of the article's texts, mostly of its body, which is nearly all of it. */
    private String piece(ArticleView article, int most) {
        var body = HanPieces.draw(random, article.body().text(), 2, most);
        if (body.isPresent() && random.nextInt(4) > 0) {
            return body.get();
        }
        return pick(AuditedArticles.texts(article).stream()
                        .flatMap(text -> HanPieces.draw(random, text, 2, most).stream()))
                .orElseThrow();
    }

    private Optional<String> sentence(ArticleView article) {
        return pick(Arrays.stream(SENTENCE_END.split(article.body().text()))
                .map(sentence ->
                        LEADING_SIGNS.matcher(sentence).replaceFirst("").strip())
                .filter(sentence -> sentence.length() >= LEAST_SENTENCE_CHARS));
    }

    /** Any part of a line of the body, with its signs, words and spaces. */
    private Optional<String> quote(ArticleView article) {
        var line =
                pick(article.body().text().lines().filter(each -> each.strip().length() > 1));
        return line.map(text -> {
                    var start = random.nextInt(text.length() - 1);
                    var most = Math.min(text.length() - start, MOST_QUOTED_CHARS);
                    return text.substring(start, start + 1 + random.nextInt(most));
                })
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(text -> "\"" + text.replace('"', ' ') + "\"");
    }

    /** A label and how a query names its field. */
    private record Label(String field, String value) {}

    private Optional<Label> label(ArticleView article) {
        var card = article.card();
        return pick(Stream.of(
                        card.author().stream().map(value -> new Label("author", value)),
                        card.source().stream().map(value -> new Label("source", value)),
                        card.labelledTopics().stream().map(value -> new Label("keyword", value)))
                .flatMap(labels -> labels)
                .filter(label -> label.value().codePoints().anyMatch(Character::isLetterOrDigit)
                        && label.value().indexOf('"') < 0));
    }

    private <T> Optional<T> pick(Stream<T> values) {
        var list = values.toList();
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    /** The longest beginning that may be a query and splits no pair. */
    private static String cut(String text) {
        if (text.length() <= SearchRequest.MAX_QUERY_CHARS) {
            return text;
        }
        var end = SearchRequest.MAX_QUERY_CHARS;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
