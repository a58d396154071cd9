package dev.wensou.opensearch.copies;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.dedup.CopyRule;
import dev.wensou.dedup.Signature;
import dev.wensou.dedup.SignatureFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/**
 * Finds the copies among the articles of a build, once all are sent, and says in each which story it is of. Articles are added
 * from any number of threads, the rest is done on one.
 */
public final class BuiltStories implements Closeable {
    private static final int AT_ONCE = 1_000;

    private final CopyRule rule;
    private final StoryMarks marks;
    private final SignatureFile signatures = SignatureFile.create();

    /**
     * @param rule what a copy is
     * @param marks say in documents what was found
     * @throws IOException if there is no room for temporary files
     */
    public BuiltStories(CopyRule rule, StoryMarks marks) throws IOException {
        this.rule = rule;
        this.marks = marks;
    }

    /**
     * Takes an article.
     *
     * @param id of an article that is sent by the time of {@link #mark}
     * @throws IOException if it cannot be written
     */
    public void add(String id, Signature signature) throws IOException {
        signatures.add(id, signature);
    }

    /**
     * Says in the documents of an index which story each is of. Searches see it when the index is refreshed.
     *
     * @return how many articles have copies
     * @throws IOException if the cluster does not take it; what was said by then stays
     */
    public int mark(String index) throws IOException {
        signatures.flush();
        var groups = CopyGroups.of(signatures, rule);
        var marked = 0;
        var stories = new HashMap<String, Optional<String>>();
        for (var group = 0; group < groups.count(); group++) {
            var members = groups.members(group);
            // no article of another story has the id of this one's first
            var story = Optional.of(signatures.id(members[0]));
            for (var member : members) {
                stories.put(signatures.id(member), story);
            }
            marked += members.length;
            if (stories.size() >= AT_ONCE) {
                marks.set(index, stories);
                stories.clear();
            }
        }
        marks.set(index, stories);
        return marked;
    }

    @Override
    public void close() throws IOException {
        signatures.close();
    }
}
