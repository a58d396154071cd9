package dev.wensou.ingest;

import dev.wensou.article.ArticleField;
import dev.wensou.article.PublicationDate;
import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the fields of a page: what it labels in sight comes before what its head says, that before what only its
 * place or a class tells.
 */
record HtmlFields(
        HtmlHead head, JsonLd article, HtmlTitle title, HtmlSignature signature, Bylines said, List<String> tags) {
    private static final Set<String> NOBODY =
            Set.of("admin", "administrator", "root", "webmaster", "editor", "小编", "本站", "佚名", "匿名", "未知", "管理员", "编辑部");

    void fill(ArticleDraft draft) {
        draft.source = draft.choose(ArticleField.SOURCE, sources());
        draft.author = draft.choose(ArticleField.AUTHOR, authors(draft.source.orElse("")));
        draft.publishedOn = draft.choose(ArticleField.PUBLISHED_ON, dates());
        draft.keywords = keywords(draft);
        draft.summary = draft.choose(
                ArticleField.SUMMARY,
                Stream.concat(
                                head.candidates("description", "og:description", "twitter:description").stream(),
                                Stream.of(Candidate.labelled("JSON-LD description", article.first("description"))))
                        .toList());
    }

    private List<Candidate<String>> sources() {
        var sources = new ArrayList<Candidate<String>>();
        sources.add(Candidate.found("byline", said.source()));
        sources.addAll(head.candidates("source", "mediaid", "article:publisher", "dc.publisher").stream()
                .filter(candidate -> candidate
                        .value()
                        .filter(value -> !value.contains("://"))
                        .isPresent())
                .toList());
        sources.add(Candidate.labelled(
                "JSON-LD publisher", article.first("publisher").filter(HtmlFields::isName)));
        sources.addAll(signature.source());
        sources.addAll(head.candidates("og:site_name", "application-name"));
        sources.add(Candidate.derived("title", title.site()));
        return sources;
    }

    private List<Candidate<String>> authors(String source) {
        var authors = new ArrayList<Candidate<String>>();
        authors.add(Candidate.found("byline", said.writer()));
        authors.add(Candidate.labelled("JSON-LD author", several(article.all("author"))));
        authors.addAll(head.candidates("author", "article:author", "og:article:author", "dc.creator", "byl"));
        authors.addAll(signature.author());
        authors.add(Candidate.found("byline", said.author()));
        return authors.stream()
                .filter(candidate -> candidate
                        .value()
                        .filter(name -> isName(name)
                                && !ArticleDraft.same(name, source)
                                && !NOBODY.contains(Folding.fold(name)))
                        .isPresent())
                .toList();
    }

    private List<Candidate<PublicationDate>> dates() {
        var stated = Stream.of(
                        Stream.of(Candidate.labelled("JSON-LD datePublished", article.first("datePublished"))),
                        head
                                .candidates(
                                        "article:published_time",
                                        "datepublished",
                                        "pubdate",
                                        "publishdate",
                                        "publish_date",
                                        "publish-date",
                                        "og:release_date",
                                        "dc.date",
                                        "dcterms.created",
                                        "date",
                                        "weibo:article:create_at")
                                .stream(),
                        signature.date().stream().limit(1))
                .flatMap(candidates -> candidates);
        var shown = Stream.of(
                new Candidate<>(said.day().map(PublicationDate::on), dev.wensou.article.Provenance.found("byline")));
        return Stream.of(
                        stated.map(HtmlFields::read),
                        shown,
                        signature.date().stream().skip(1).map(HtmlFields::read))
                .flatMap(candidates -> candidates)
                .toList();
    }

    private static Candidate<PublicationDate> read(Candidate<String> text) {
        return new Candidate<>(text.value().flatMap(DateReader::dateIn), text.from());
    }

    private List<String> keywords(ArticleDraft draft) {
        var lists = new ArrayList<Candidate<List<String>>>();
        for (var name : List.of("keywords", "news_keywords", "article:tag", "og:article:tag")) {
            lists.add(Candidate.labelled("meta " + name, list(head.all(name))));
        }
        lists.add(Candidate.labelled("JSON-LD keywords", list(article.all("keywords"))));
        lists.add(Candidate.labelled("tags", list(tags)));
        lists.add(Candidate.found("byline", list(said.keywords())));
        var own = draft.choose(ArticleField.KEYWORDS, lists).orElse(List.of());
        return own.stream()
                .filter(word -> draft.source
                        .filter(source -> ArticleDraft.same(source, word))
                        .isEmpty())
                .toList();
    }

    /** The words of one or more values; where commas are none, semicolons, 、 and bars part them, then spaces. */
    private static Optional<List<String>> list(List<String> values) {
        var joined = String.join(",", values);
        if (values.size() == 1 && !joined.matches(".*[,，].*")) {
            joined = joined.matches(".*[;；、|].*")
                    ? joined.replaceAll("[;；、|]", ",")
                    : joined.matches("(?:\\p{IsHan}\\S*\\s+)+\\p{IsHan}\\S*") ? joined.replaceAll("\\s+", ",") : joined;
        }
        return Optional.of(ListValues.split(joined)).filter(words -> !words.isEmpty());
    }

    private static Optional<String> several(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
    }

    private static boolean isName(String name) {
        return !name.contains("://") && !name.startsWith("#");
    }
}
