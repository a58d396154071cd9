package dev.wensou.opensearch.copies;

import dev.wensou.dedup.CopyRule;
import dev.wensou.dedup.Signature;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.index.ArticleDocument;
import dev.wensou.opensearch.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps in an index which articles are copies of one story, as single ones change: those that a new text is a copy of are looked
 * up by its keys, and the story that an article has left is looked at again. Where several servers change copies of one story at
 * the same time, each looks again until it finds nothing to say. Safe for any number of threads and servers.
 */
public final class ChangedStories {
    /** Of articles that have a key in common with one, so many are compared with it, those with the most in common first. */
    private static final int COMPARED = 256;

    private static final int ROUNDS = 8;

    private final Cluster cluster;
    private final StoryMarks marks;
    private final CopyRule rule;

    /**
     * @param documents what makes a document of an article again
     * @param rule what a copy is
     */
    public ChangedStories(Cluster cluster, ArticleDocument documents, CopyRule rule) {
        this.cluster = cluster;
        this.marks = new StoryMarks(cluster, documents);
        this.rule = rule;
    }

    /**
     * Those of some articles that had copies before they changed.
     *
     * @param all by their ids
     */
    public record Before(Map<String, StoredSignature> all) {
        /** The story that an article was of. */
        public Optional<String> story(String id) {
            return Optional.ofNullable(all.get(id)).flatMap(StoredSignature::story);
        }

        /** Whether an article had copies and has the same now. */
        private boolean isAsBefore(StoredSignature now) {
            var was = all.get(now.id());
            return was != null
                    && was.story().equals(now.story())
                    && was.signature().isPresent()
                    && now.signature().isPresent()
                    && was.signature().get().isSameAs(now.signature().get());
        }
    }

    /**
     * To be asked before articles change; who changes them leaves each its story.
     *
     * @throws IOException if the cluster does not answer
     */
    public Before before(String index, Collection<String> ids) throws IOException {
        var filters = List.of(Map.of("terms", Map.of(Fields.ID, ids)), Map.of("exists", Map.of("field", Fields.STORY)));
        return new Before(StoredSignature.all(cluster, index, Map.of("bool", Map.of("filter", filters))));
    }

    /**
     * Says of what changed, and of its copies, which story it is of. Searches see it from then on.
     *
     * @param before as it was before they changed
     * @param ids of articles that may have changed or been taken out; searches see that already
     * @throws IOException if the cluster does not answer, or does not take it; what was said by then stays
     */
    public void settle(String index, Before before, Collection<String> ids) throws IOException {
        var changed = StoredSignature.all(cluster, index, Map.of("terms", Map.of(Fields.ID, ids)));
        var left = new HashSet<>(ids);
        left.removeAll(changed.keySet());
        changed.values().removeIf(before::isAsBefore);
        left.addAll(changed.keySet());
        var lost = left.stream().flatMap(id -> before.story(id).stream()).collect(Collectors.toSet());
        for (var round = 0; round < ROUNDS && !(changed.isEmpty() && lost.isEmpty()); round++) {
            var said = said(index, changed.values(), lost);
            if (said.isEmpty()) {
                return;
            }
            marks.set(index, said);
            cluster.send("POST", "/" + index + "/_refresh", Map.of());
            // another server may have done the same for a copy that neither saw before
            lost = Set.of();
            changed = StoredSignature.all(cluster, index, Map.of("terms", Map.of(Fields.ID, changed.keySet())));
        }
    }

    /** What is to be said of which article. */
    private Map<String, Optional<String>> said(String index, Collection<StoredSignature> changed, Set<String> lost)
            throws IOException {
        var known = new LinkedHashMap<String, StoredSignature>();
        changed.forEach(each -> known.put(each.id(), each));
        for (var each : changed) {
            if (each.signature().isPresent()) {
                like(index, each.id(), each.signature().get()).forEach(known::putIfAbsent);
            }
        }
        if (!lost.isEmpty()) {
            StoredSignature.all(cluster, index, Map.of("terms", Map.of(Fields.STORY, lost)))
                    .forEach(known::putIfAbsent);
        }
        var said = new HashMap<String, Optional<String>>();
        var taken = new HashSet<String>();
        for (var story : JoinedStories.of(List.copyOf(known.values()), lost, rule)) {
            var name = story.name(lost, taken);
            for (var each : story.articles()) {
                if (!each.story().equals(name)) {
                    said.put(each.id(), name);
                }
            }
            var others = new ArrayList<>(story.kept());
            name.ifPresent(others::remove);
            if (!others.isEmpty()) {
                StoredSignature.all(cluster, index, Map.of("terms", Map.of(Fields.STORY, others)))
                        .keySet()
                        .forEach(id -> said.put(id, name));
            }
        }
        return said;
    }

    /** The articles that may be copies of one. */
    private Map<String, StoredSignature> like(String index, String id, Signature signature) throws IOException {
        var keys = signature.keyTexts().stream()
                .map(key -> Map.of("constant_score", Map.of("filter", Map.of("term", Map.of(Fields.COPY_KEYS, key)))))
                .toList();
        var others = Map.of("term", Map.of(Fields.ID, id));
        return StoredSignature.first(
                cluster, index, Map.of("bool", Map.of("should", keys, "must_not", others)), COMPARED);
    }
}
