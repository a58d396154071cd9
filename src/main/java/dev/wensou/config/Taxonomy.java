package dev.wensou.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What articles can be about, and by which words it shows: {@code taxonomy.json}. It gives facets to articles whose
 * source states none, and one name to what sources spell in many ways.
 *
 * @param entries the values of each topic, in the order of the file
 * @param salience when a value that is mentioned is one that the article is about
 */
public record Taxonomy(Map<Topic, List<Entry>> entries, Salience salience) {
    /** The facets whose values are named here; the key is the one of {@code taxonomy.json}. */
    public enum Topic {
        TECHNOLOGY("technology"),
        INDUSTRY("industry"),
        COMPANY("company");

        private final String key;

        Topic(String key) {
            this.key = key;
        }

        /** The name used in {@code taxonomy.json}. */
        public String key() {
            return key;
        }
    }

    /**
     * A value of a facet.
     *
     * @param name the one spelling under which it is counted
     * @param aliases its names, {@code name} among them: whoever says one of them says this value
     * @param signs what shows that a text is about it without being its name, such as 晶圆 for 半导体
     * @param except longer terms that hold one of the others and mean something else, such as 百度百科 for 百度
     */
    public record Entry(String name, List<Term> aliases, List<Term> signs, List<String> except) {
        public Entry {
            aliases = List.copyOf(aliases);
            signs = List.copyOf(signs);
            except = List.copyOf(except);
        }
    }

    /**
     * A term, compared by {@link dev.wensou.text.TermKey}.
     *
     * @param exactCase whether Latin letters must stand as written here: {@code Go}, not {@code go}
     * @param companions of which the article must hold one, or the term means something else; none if it needs none
     * @param labelOnly whether only a label says the value so: in a text the term is too common
     */
    public record Term(String text, boolean exactCase, List<String> companions, boolean labelOnly) {
        public Term {
            companions = List.copyOf(companions);
        }

        /** A term that means the same wherever it stands. */
        public static Term plain(String text) {
            return new Term(text, false, List.of(), false);
        }

        /** Whether anything must hold besides that the term stands there. */
        public boolean isGuarded() {
            return exactCase || !companions.isEmpty() || labelOnly;
        }
    }

    public Taxonomy {
        var copy = new EnumMap<Topic, List<Entry>>(Topic.class);
        for (var topic : Topic.values()) {
            copy.put(topic, List.copyOf(entries.getOrDefault(topic, List.of())));
        }
        entries = Map.copyOf(copy);
    }

    /** The values of a topic, in the order of the file. */
    public List<Entry> of(Topic topic) {
        return entries.get(topic);
    }
}
