package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.ingest.FileOutcome.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands the articles of one file to the sink and counts towards its outcome. Starts empty; for one thread. */
final class FileTally {
    private final String place;
    private final ArticleSink sink;
    private final UniqueIds ids = new UniqueIds();
    private final List<String> problems = new ArrayList<>();
    private Optional<String> format = Optional.empty();
    private Optional<String> charset = Optional.empty();
    private Optional<ArticleId> id = Optional.empty();
    private int articles;
    private int problemCount;

    FileTally(String place, ArticleSink sink) {
        this.place = place;
        this.sink = sink;
    }

    void format(ArticleFormat chosen) {
        format = Optional.of(chosen.name());
    }

    void charset(Charset used) {
        charset = Optional.of(used.name());
    }

    /**
     * Takes what one reading found.
     *
     * @throws SinkException if the sink throws
     */
    void take(Reading reading) throws SinkException {
        for (var article : reading.articles()) {
            var unique = ids.unique(article);
            hand(unique);
            articles++;
            id = articles == 1 ? Optional.of(unique.id()) : Optional.empty();
        }
        reading.problems().forEach(this::problem);
    }

    /** Counts a part of the file that holds no article. */
    void problem(String problem) {
        problemCount++;
        if (problems.size() < FileOutcome.MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void hand(Article article) throws SinkException {
        try {
            sink.accept(article);
        } catch (IOException | RuntimeException e) {
            throw new SinkException(place, e);
        }
    }

    /** The outcome of a file that was read to its end. */
    FileOutcome outcome() {
        if (articles == 0) {
            return failed(Kind.NO_ARTICLE, problems.isEmpty() ? "holds no article" : problems.getFirst());
        }
        return problemCount == 0
                ? outcome(Kind.INDEXED, "")
                : outcome(
                        Kind.PARTLY_INDEXED,
                        problemCount + (problemCount == 1 ? " part" : " parts") + " of it could not be read; "
                                + problems.getFirst());
    }

    /** The outcome of a file that could not be read, or not further: what was taken before stays taken. */
    FileOutcome failed(Kind kind, String detail) {
        return outcome(articles == 0 ? kind : Kind.PARTLY_INDEXED, detail);
    }

    private FileOutcome outcome(Kind kind, String detail) {
        return new FileOutcome(place, kind, format, charset, id, articles, detail, problems, problemCount);
    }
}
