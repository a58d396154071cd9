package dev.wensou.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The vocabulary and the query rules of now: files are read again when they change, and a bad file is refused whole while what was
 * right before stays. Safe for any number of threads; a query takes {@link #current} and {@link #rules}
 * once and keeps them.
 */
public final class LiveVocabulary {
    private static final List<String> FILES =
            Stream.concat(Vocabulary.FILES.stream(), Stream.of(RulesFile.FILE)).toList();

    private final ConfigFiles files;
    private final List<String> facets;
    private volatile Vocabulary current;
    private volatile List<QueryRule> rules;
    private String stamp;

    /** @param facets the names of facets that rules may boost by */
    LiveVocabulary(ConfigFiles files, Collection<String> facets, Problems problems) {
        this.files = files;
        this.facets = List.copyOf(facets);
        this.stamp = files.stamp(FILES);
        this.current = Vocabulary.parse(files, problems);
        this.rules = readRules(problems);
    }

    public Vocabulary current() {
        return current;
    }

    /** The rules in their order, those too that are not active today. The same list until a reload brings other rules. */
    public List<QueryRule> rules() {
        return rules;
    }

    private List<QueryRule> readRules(Problems problems) {
        var known = problems.size();
        var text = problems.read(files, RulesFile.FILE);
        return problems.size() > known ? List.of() : List.copyOf(RulesFile.parse(text, facets, problems));
    }

    /**
     * What a reload brought.
     *
     * @param changed whether other words or rules are in use than before
     * @param size how many words are in use now
     * @param rules how many rules are in use now, those too that are not active today
     */
    public record Reloaded(boolean changed, Vocabulary.Size size, int rules) {}

    /**
     * Reads the files again if one of them was touched; cheap if none was.
     *
     * @return whether they were read
     * @throws ConfigException with every problem, once for each change; words and rules stay as they were
     */
    public synchronized boolean reloadIfChanged() {
        if (files.stamp(FILES).equals(stamp)) {
            return false;
        }
        reload();
        return true;
    }

    /**
     * Reads the files again.
     *
     * @throws ConfigException with every problem; words and rules stay as they were
     */
    public synchronized Reloaded reload() {
        // before reading, so that an edit in between is seen by the next look
        stamp = files.stamp(FILES);
        var problems = new Problems();
        var next = Vocabulary.parse(files, problems);
        var nextRules = readRules(problems);
        problems.throwIfAny();
        var changed = !next.isSameAs(current) || !nextRules.equals(rules);
        current = next;
        if (!nextRules.equals(rules)) {
            rules = nextRules;
        }
        return new Reloaded(changed, next.size(), nextRules.size());
    }
}
