package dev.wensou.faults;

import dev.wensou.lucene.index.DocumentMapping;
import dev.wensou.lucene.index.GenerationStore;
import dev.wensou.lucene.index.StoredValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** The served index as it lies on disk: opened, checked by Lucene's CheckIndex, and read article by article. */
final class IndexState {
    private IndexState() {}

    /**
     * The version of each article, whose title is its name, a space and {@code v} with the version.
     *
     * @throws AssertionError if the index is not clean, or has an article twice
     */
    static Map<String, Integer> versions(Path data) throws IOException {
        var info = new GenerationStore(data)
                .current()
                .orElseThrow(() -> new AssertionError("CURRENT names no generation that can be read"));
        try (var files = FSDirectory.open(info.directory())) {
            check(files);
            var versions = new TreeMap<String, Integer>();
            var ids = new HashSet<String>();
            try (var reader = DirectoryReader.open(files)) {
                for (var leaf : reader.leaves()) {
                    var live = leaf.reader().getLiveDocs();
                    for (var document = 0; document < leaf.reader().maxDoc(); document++) {
                        if (live == null || live.get(document)) {
                            var card = DocumentMapping.card(new StoredValues(leaf.reader()), document);
                            var space = card.title().lastIndexOf(" v");
                            var before = versions.put(
                                    card.title().substring(0, space),
                                    Integer.valueOf(card.title().substring(space + 2)));
                            if (before != null || !ids.add(card.id().value())) {
                                throw new AssertionError(card.title() + " (" + card.id() + ") is there twice");
                            }
                        }
                    }
                }
            }
            return versions;
        }
    }

    private static void check(FSDirectory files) throws IOException {
        var said = new ByteArrayOutputStream();
        try (var check = new CheckIndex(files, files.obtainLock("check.lock"))) {
            check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8), false);
            if (!check.checkIndex().clean) {
                throw new AssertionError(said.toString(StandardCharsets.UTF_8));
            }
        }
    }
}
