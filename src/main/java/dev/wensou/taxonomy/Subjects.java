package dev.wensou.taxonomy;

import dev.wensou.article.Article;
import dev.wensou.config.Salience;
import dev.wensou.config.Taxonomy;
import dev.wensou.config.Taxonomy.Topic;
import dev.wensou.taxonomy.Mentions.Mention;
import dev.wensou.taxonomy.Mentions.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells by its texts what an article is about. Immutable; safe for any number of threads. */
final class Subjects {
    private final TermTable terms;
    private final Salience salience;
    private final SalienceScore score;

    Subjects(Taxonomy taxonomy) {
        this.terms = new TermTable(taxonomy);
        this.salience = taxonomy.salience();
        this.score = new SalienceScore(salience);
    }

    /** A value, and how much the article is about it. */
    record Subject(Sense.Value value, double score) {}

    /** The values of each topic, the most salient first; a topic may have none. */
    Map<Topic, List<Subject>> of(Article article) {
        var mentions = read(article);
        var byValue = mentions.meant().stream()
                .collect(Collectors.groupingBy(mention -> mention.sense().value()));
        var subjects = new EnumMap<Topic, List<Subject>>(Topic.class);
        for (var topic : Topic.values()) {
            subjects.put(topic, new ArrayList<>());
        }
        for (Map.Entry<Sense.Value, List<Mention>> found : byValue.entrySet()) {
            var subject = new Subject(found.getKey(), score.of(found.getValue(), mentions));
            if (subject.score() >= salience.threshold()) {
                subjects.get(subject.value().topic()).add(subject);
            }
        }
        var order = Comparator.comparingDouble(Subject::score)
                .reversed()
                .thenComparing(subject -> subject.value().name());
        subjects.replaceAll((topic, list) ->
                list.stream().sorted(order).limit(salience.most().get(topic)).toList());
        return subjects;
    }

    private Mentions read(Article article) {
        var mentions = new Mentions();
        var scan = new MentionScan(terms, mentions);
        scan.read(Place.TITLE, article.title());
        article.keywords().forEach(keyword -> scan.read(Place.KEYWORD, keyword));
        article.summary().stream().flatMap(String::lines).forEach(scan::readText);
        article.body().lines().forEach(scan::readText);
        return mentions;
    }
}
