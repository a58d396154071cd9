package dev.wensou.opensearch.copies;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.CopyRule;
import dev.wensou.dedup.KnownSignatures;
import dev.wensou.dedup.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Articles that hang together by copies, some of which are only known by the story that they are of. For one thread. */
final class JoinedStories {
    private final Map<String, String> parents = new HashMap<>();

    private JoinedStories() {}

    /**
     * One story.
     *
     * @param articles those of it that are known
     * @param kept the names that it has by stories of which not all articles are known, so that they hold on
     */
    record Story(List<StoredSignature> articles, TreeSet<String> kept) {
        /**
         * What it shall be called: as much of it as can be is called so already. Absent if it is an article without copies.
         *
         * @param lost names of stories that may have fallen apart
         * @param taken those of them that another story has by now; this one's is added
         */
        Optional<String> name(Set<String> lost, Set<String> taken) {
            if (!kept.isEmpty()) {
                return Optional.of(kept.first());
            }
            if (articles.size() < 2) {
                return Optional.empty();
            }
            return Optional.of(articles.stream()
                    .flatMap(each -> each.story().stream())
                    .filter(lost::contains)
                    .sorted()
                    .filter(taken::add)
                    .findFirst()
                    // no other story was ever called so
                    .orElseGet(() -> UUID.randomUUID().toString()));
        }
    }

    /**
     * @param known articles, with all that are of a lost story
     * @param lost names of stories that may have fallen apart; all others hold together
     */
    static Collection<Story> of(List<StoredSignature> known, Set<String> lost, CopyRule rule) {
        var joined = new JoinedStories();
        var signed = known.stream().filter(each -> each.signature().isPresent()).toList();
        var signatures =
                signed.stream().flatMap(each -> each.signature().stream()).toList();
        joined.join(signed, signatures, rule);
        for (var each : known) {
            held(each, lost).ifPresent(story -> joined.join(article(each), "s" + story));
        }
        var stories = new HashMap<String, Story>();
        for (var each : known) {
            var story = stories.computeIfAbsent(
                    joined.root(article(each)), root -> new Story(new ArrayList<>(), new TreeSet<>()));
            story.articles().add(each);
            held(each, lost).ifPresent(story.kept()::add);
        }
        return stories.values();
    }

    private static Optional<String> held(StoredSignature article, Set<String> lost) {
        return article.signature().isPresent()
                ? article.story().filter(story -> !lost.contains(story))
                : Optional.empty();
    }

    private static String article(StoredSignature article) {
        return "a" + article.id();
    }

    private void join(List<StoredSignature> signed, List<Signature> signatures, CopyRule rule) {
        var groups = CopyGroups.of(new KnownSignatures(signatures), rule);
        for (var group = 0; group < groups.count(); group++) {
            var members = groups.members(group);
            for (var member : members) {
                join(article(signed.get(members[0])), article(signed.get(member)));
            }
        }
    }

    private void join(String a, String b) {
        var under = root(a);
        var other = root(b);
        if (!under.equals(other)) {
            parents.put(other, under);
        }
    }

    private String root(String name) {
        var root = name;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
