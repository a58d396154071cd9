package dev.wensou.lucene.query;

import dev.wensou.config.LiveVocabulary;
import dev.wensou.config.QueryRule;
import dev.wensou.config.Ranking;
import dev.wensou.config.Vocabulary;
import dev.wensou.lucene.analysis.Analysis;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The compiler of now: another one as soon as words or rules are others. Safe for any number of threads. */
public final class LiveCompiler {
    private final Analysis analysis;
    private final Ranking ranking;
    private final LiveVocabulary vocabulary;
    private final Clock clock;
    private volatile Latest latest;

    /** @param clock says what day is today, on which rules are active or not */
    public LiveCompiler(Analysis analysis, Ranking ranking, LiveVocabulary vocabulary, Clock clock) {
        this.analysis = analysis;
        this.ranking = ranking;
        this.vocabulary = vocabulary;
        this.clock = clock;
        var words = vocabulary.current();
        var rules = vocabulary.rules();
        var today = LocalDate.now(clock);
        this.latest =
                new Latest(words, rules, today, new QueryCompiler(analysis, ranking, words, active(rules, today)));
    }

    /** A compiler, and what it was made of. */
    private record Latest(Vocabulary words, List<QueryRule> rules, LocalDate day, QueryCompiler compiler) {}

    /** The same one as before if the words and the active rules are. Two threads may make one at the same time. */
    public QueryCompiler current() {
        var words = vocabulary.current();
        var rules = vocabulary.rules();
        var today = LocalDate.now(clock);
        var known = latest;
        if (known.words() == words && known.rules() == rules && known.day().equals(today)) {
            return known.compiler();
        }
        var active = active(rules, today);
        var compiler = known.compiler().isOf(words, active)
                ? known.compiler()
                : new QueryCompiler(analysis, ranking, words, active);
        latest = new Latest(words, rules, today, compiler);
        return compiler;
    }

    private static List<QueryRule> active(List<QueryRule> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.isActive(day)).toList();
    }
}
