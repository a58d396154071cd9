package dev.wensou.config;

import dev.wensou.text.Folding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks {@code rules.json}, a list of query rules. */
final class RulesFile {
    static final String FILE = "rules.json";
    private static final List<String> KEYS =
            List.of("name", "match", "matching", "from", "to", "pin", "hide", "boost", "redirect", "synonyms");
    private static final List<String> BOOST_KEYS = List.of("facet", "value", "factor");
    /** No query is longer. */
    private static final int MAX_QUERY_CHARS = 512;

    private static final int MAX_NAME_CHARS = 64;
    private static final int MAX_ARTICLES = 100;
    private static final int MAX_SYNONYMS = 20;
    private static final double LEAST_FACTOR = 0.1;
    private static final double MOST_FACTOR = 10;
    private static final double USUAL_FACTOR = 2;
    private static final String ARTICLE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}|[a-z][a-z0-9+.-]*://\\S+";

    private final Collection<String> facets;
    private final Problems problems;

    private RulesFile(Collection<String> facets, Problems problems) {
        this.facets = facets;
        this.problems = problems;
    }

    /** @param facets the names that boosts may use */
    static List<QueryRule> parse(String json, Collection<String> facets, Problems problems) {
        var known = problems.size();
        var root = JsonFile.parse(FILE, json, problems);
        if (!root.isArray()) {
            if (problems.size() == known) {
                problems.add(
                        FILE,
                        "want a list of rules, such as [{\"name\": \"容器\", \"match\": [\"docker\"], \"pin\": [\"id\"]}]");
            }
            return List.of();
        }
        var file = new RulesFile(facets, problems);
        var rules = new ArrayList<QueryRule>();
        var names = new HashSet<String>();
        for (var i = 0; i < root.size(); i++) {
            rules.add(file.rule(new JsonFile(FILE, "/" + i, root.get(i), problems), names));
        }
        return rules;
    }

    private QueryRule rule(JsonFile json, Set<String> names) {
        json.onlyKeys(KEYS);
        var pin = articles(json, "pin", List.of());
        var rule = new QueryRule(
                name(json, names),
                queries(json),
                json.oneOf("matching", QueryRule.Matching.class, QueryRule.Matching.EXACT),
                day(json, "from"),
                day(json, "to"),
                pin,
                articles(json, "hide", pin),
                boosts(json),
                redirect(json),
                texts(json, "synonyms", MAX_SYNONYMS));
        if (rule.from().isPresent()
                && rule.to().isPresent()
                && rule.to().get().isBefore(rule.from().get())) {
            problems.add(
                    json.place("to"),
                    rule.to().get() + " is before from, which is " + rule.from().get());
        }
        if (!rule.acts() && !problems.isNotedIn(json.place(""))) {
            problems.add(json.place(""), "does nothing; want one of pin, hide, boost, redirect, synonyms");
        }
        return rule;
    }

    private String name(JsonFile json, Set<String> names) {
        var name = json.text("name", "").strip();
        if (name.isEmpty() || name.length() > MAX_NAME_CHARS) {
            problems.add(
                    json.place("name"),
                    "'" + name + "' is no name; want 1 to " + MAX_NAME_CHARS + " characters, by which answers name it");
        } else if (!names.add(name)) {
            problems.add(json.place("name"), "'" + name + "' stands twice; each rule needs a name of its own");
        }
        return name;
    }

    private List<String> queries(JsonFile json) {
        var queries = texts(json, "match", Integer.MAX_VALUE);
        if (queries.isEmpty() && !problems.isNotedIn(json.place("match"))) {
            problems.add(json.place("match"), "names no query; want a list such as [\"docker\", \"容器\"]");
        }
        return queries;
    }

    /** The texts of a list, without those that are noted. */
    private List<String> texts(JsonFile json, String key, int most) {
        var texts = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var item : json.items(key)) {
            var text = item.node().isString() ? item.node().stringValue().strip() : "";
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                problems.add(item.place(), "want a text with a letter or digit, found " + item.node());
            } else if (text.length() > MAX_QUERY_CHARS) {
                problems.add(
                        item.place(), "has " + text.length() + " characters; a query has at most " + MAX_QUERY_CHARS);
            } else if (!seen.add(Folding.fold(text))) {
                problems.add(item.place(), "'" + text + "' stands twice; keep one of them");
            } else {
                texts.add(text);
            }
        }
        atMost(json, key, texts.size(), most);
        return texts;
    }

    /** @param others the articles that the rule says something else of */
    private List<String> articles(JsonFile json, String key, List<String> others) {
        var articles = new ArrayList<String>();
        for (var item : json.items(key)) {
            var article = item.node().isString() ? item.node().stringValue().strip() : "";
            if (!article.matches(ARTICLE)) {
                problems.add(
                        item.place(),
                        item.node() + " is no article; want its id, such as \"news-2024-001\", or its address, such as"
                                + " \"https://example.com/1\"");
            } else if (articles.contains(article)) {
                problems.add(item.place(), "'" + article + "' stands twice; keep one of them");
            } else if (others.contains(article)) {
                problems.add(item.place(), "'" + article + "' is pinned by the same rule; keep it in one of both");
            } else {
                articles.add(article);
            }
        }
        atMost(json, key, articles.size(), MAX_ARTICLES);
        return articles;
    }

    private void atMost(JsonFile json, String key, int size, int most) {
        if (size > most) {
            problems.add(json.place(key), "has " + size + " entries; at most " + most + " are allowed");
        }
    }

    private List<QueryRule.Boost> boosts(JsonFile json) {
        var boosts = new ArrayList<QueryRule.Boost>();
        for (var item : json.items("boost")) {
            var boost = json.object(item);
            boost.onlyKeys(BOOST_KEYS);
            var facet = boost.text("facet", "");
            var value = boost.text("value", "").strip();
            if (!facets.contains(facet)) {
                problems.addUnknown(boost.place("facet"), facet, "facet", facets);
            }
            if (value.isEmpty()) {
                problems.add(boost.place("value"), "names no value of the facet; want one such as \"大模型\"");
            }
            boosts.add(
                    new QueryRule.Boost(facet, value, boost.number("factor", USUAL_FACTOR, LEAST_FACTOR, MOST_FACTOR)));
        }
        return boosts;
    }

    private Optional<LocalDate> day(JsonFile json, String key) {
        var text = json.text(key, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(json.place(key), "'" + text + "' is not a date; want YYYY-MM-DD");
            return Optional.empty();
        }
    }

    private Optional<String> redirect(JsonFile json) {
        var address = json.text("redirect", "");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!RedirectAddress.isSafe(address)) {
            problems.add(
                    json.place("redirect"),
                    "'" + address
                            + "' is no address to send people to; want a path of this site, such as \"/?q=docker\","
                            + " or one that begins with http:// or https:// and names a host");
        }
        return Optional.of(address);
    }
}
