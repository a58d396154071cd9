package dev.wensou.config;

import dev.wensou.config.Taxonomy.Entry;
import dev.wensou.config.Taxonomy.Term;
import dev.wensou.config.Taxonomy.Topic;
import dev.wensou.text.Han;
import dev.wensou.text.TermKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code taxonomy.json}; what is wrong is noted with its place. For one thread. */
final class TaxonomyFile {
    static final String FILE = "taxonomy.json";
    private static final List<String> KEYS = List.of("salience", "technology", "industry", "company");
    private static final List<String> ENTRY_KEYS = List.of("name", "aliases", "signs", "except");
    private static final List<String> TERM_KEYS = List.of("term", "case", "with", "label");
    private static final int MAX_TERM_CHARS = 64;
    private static final int COMMON_LATIN_CHARS = 2;

    private final Problems problems;

    private TaxonomyFile(Problems problems) {
        this.problems = problems;
    }

    static Taxonomy parse(String json, Problems problems) {
        var root = new JsonFile(FILE, "", JsonFile.parse(FILE, json, problems), problems);
        root.onlyKeys(KEYS);
        var file = new TaxonomyFile(problems);
        var entries = new EnumMap<Topic, List<Entry>>(Topic.class);
        for (var topic : Topic.values()) {
            entries.put(topic, file.entries(root, topic));
        }
        return new Taxonomy(entries, Salience.parse(root.object("salience")));
    }

    private List<Entry> entries(JsonFile root, Topic topic) {
        var entries = new ArrayList<Entry>();
        var owners = new HashMap<String, String>();
        for (var item : root.items(topic.key())) {
            var object = root.object(item);
            object.onlyKeys(ENTRY_KEYS);
            entry(object, owners).ifPresent(entries::add);
        }
        return entries;
    }

    /** @param owners the name of the entry that has an alias, by the alias's key */
    private Optional<Entry> entry(JsonFile object, Map<String, String> owners) {
        var name = object.text("name", "").strip();
        if (!isTerm(name, object.place("name"))) {
            return Optional.empty();
        }
        var own = new HashSet<String>();
        var aliases = terms(object, "aliases", own);
        if (own.add(TermKey.of(name))) {
            aliases.addFirst(Term.plain(name));
            requireGuard(aliases.getFirst(), object.place("name"));
        }
        for (var alias : aliases) {
            var owner = owners.putIfAbsent(TermKey.of(alias.text()), name);
            if (owner != null) {
                problems.add(
                        object.place("aliases"),
                        "'" + alias.text() + "' is already an alias of '" + owner
                                + "'; an alias names one value of a facet");
            }
        }
        var signs = terms(object, "signs", own);
        var except = object.texts("except");
        for (var longer : except) {
            var key = TermKey.of(longer);
            if (own.stream().noneMatch(term -> key.contains(term) && !key.equals(term))) {
                problems.add(
                        object.place("except"),
                        "'" + longer + "' holds no term of '" + name + "'; remove it from here");
            }
        }
        return Optional.of(new Entry(name, aliases, signs, except));
    }

    /** @param own the keys of the entry's terms so far */
    private List<Term> terms(JsonFile object, String list, HashSet<String> own) {
        var terms = new ArrayList<Term>();
        for (var item : object.items(list)) {
            var term = item.node().isString()
                    ? Term.plain(item.node().stringValue().strip())
                    : guarded(object.object(item));
            if (!isTerm(term.text(), item.place())) {
                continue;
            }
            requireGuard(term, item.place());
            if (own.add(TermKey.of(term.text()))) {
                terms.add(term);
            } else {
                problems.add(item.place(), "'" + term.text() + "' stands in this entry already; keep one of them");
            }
        }
        return terms;
    }

    private Term guarded(JsonFile object) {
        object.onlyKeys(TERM_KEYS);
        return new Term(
                object.text("term", "").strip(),
                object.flag("case", false),
                object.texts("with"),
                object.flag("label", false));
    }

    private boolean isTerm(String text, String place) {
        if (text.length() > MAX_TERM_CHARS) {
            problems.add(
                    place,
                    "'" + text + "' has " + text.length() + " characters; at most " + MAX_TERM_CHARS + " are allowed");
            return false;
        }
        if (TermKey.of(text).codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add(place, "'" + text + "' has no letter or digit; want a term such as \"深度学习\"");
            return false;
        }
        return true;
    }

    /** So short a term is also a common word or a piece of one. */
    private void requireGuard(Term term, String place) {
        var key = TermKey.of(term.text());
        var isShort = Han.isHan(key.codePointAt(0))
                ? key.codePointCount(0, key.length()) < 2
                : key.length() <= COMMON_LATIN_CHARS && key.chars().allMatch(Character::isLetterOrDigit);
        if (isShort && !term.isGuarded()) {
            problems.add(
                    place,
                    "'" + term.text() + "' is too short to stand alone; want {\"term\": \"" + term.text()
                            + "\", \"case\": true, \"with\": [\"…\"]}");
        }
    }
}
