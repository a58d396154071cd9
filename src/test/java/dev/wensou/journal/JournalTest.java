package dev.wensou.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.wensou.article.ArticleId;
import dev.wensou.article.PublicationDate;
import dev.wensou.article.SubmittedArticle;
import dev.wensou.lucene.Submitted;
import dev.wensou.search.ArticleChange;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path data;

    private Journal journal;

    @BeforeEach
    void open() {
        journal = new Journal(data);
    }

    @Test
    void whatWasAppendedIsReplayedInItsOrder() throws Exception {
        journal.append(List.of(put("a", "甲"), delete("b")));
        var middle = journal.append(List.of(put("a", "改")));
        var end = journal.append(List.of(delete("a")));

        assertEquals(List.of(put("a", "甲"), delete("b"), put("a", "改"), delete("a")), from(JournalPosition.START));
        assertEquals(List.of(delete("a")), from(middle));
        assertEquals(List.of(), from(end));
    }

    /** A killed process loses nothing of what the system holds, so only a loss of power would tell; the class tells it always. */
    @Test
    void whatIsAppendedAndWhatIsCompactedIsForcedToTheDisk() {
        var type = new ClassFileImporter().importClasses(Journal.class).get(Journal.class);
        var forcing = type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTarget().getOwner().isEquivalentTo(FileChannel.class)
                        && call.getTarget().getName().equals("force"))
                .map(call -> call.getOrigin().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("write", "compact", "create", "syncFolder"), forcing);
    }

    @Test
    void everyFieldComesBackAsItWas() throws Exception {
        var day = new SubmittedArticle(
                new ArticleId("x"),
                "标题 \"引号\"\t",
                "第一段\n\n第二段 \uD83D\uDE00 \u2028",
                Optional.of("https://example.com/?a=1&b=2"),
                Optional.of("来源"),
                Optional.of("作者"),
                Optional.of(PublicationDate.on(LocalDate.of(2024, 2, 29))),
                List.of("词", "二"),
                List.of("技术"),
                List.of("行业"),
                List.of("公司"),
                Optional.of("摘要"));
        var month = new SubmittedArticle(
                new ArticleId("y"),
                "t",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PublicationDate.in(YearMonth.of(2024, 3))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());

        journal.append(List.of(new ArticleChange.Put(day), new ArticleChange.Put(month)));

        assertEquals(List.of(new ArticleChange.Put(day), new ArticleChange.Put(month)), from(JournalPosition.START));
    }

    @Test
    void aLineThatACrashCutIsPassedOverAndGoneWithTheNextAppend() throws Exception {
        journal.append(List.of(put("a", "甲")));
        var whole = Files.readAllBytes(file(1));
        journal.append(List.of(put("b", "乙")));
        for (var cut = whole.length; cut < Files.size(file(1)); cut += 7) {
            var bytes = Files.readAllBytes(file(1));
            Files.write(file(1), java.util.Arrays.copyOf(bytes, cut));
            assertEquals(List.of(put("a", "甲")), from(JournalPosition.START), "cut at " + cut);
            journal.append(List.of(put("b", "乙")));
            assertEquals(List.of(put("a", "甲"), put("b", "乙")), from(JournalPosition.START), "cut at " + cut);
        }
    }

    @Test
    void aDamagedLineIsPassedOverAndNeverDeleted() throws Exception {
        journal.append(List.of(put("a", "甲")));
        var second = (int) Files.size(file(1));
        journal.append(List.of(put("b", "乙")));
        for (var i = 0; i < 5; i++) {
            journal.append(List.of(put("c", "丙")));
        }
        var bytes = Files.readAllBytes(file(1));
        bytes[second + 20] ^= 1;
        Files.write(file(1), bytes);

        assertEquals(6, from(JournalPosition.START).size());
        assertFalse(from(JournalPosition.START).contains(put("b", "乙")));
        journal.compact();

        assertTrue(java.util.Arrays.equals(bytes, Files.readAllBytes(file(1))));
    }

    @Test
    void compactingKeepsTheLastChangeOfEachArticle() throws Exception {
        for (var i = 0; i < 10; i++) {
            journal.append(List.of(put("a", "第" + i), put("b", "第" + i), delete("b")));
        }
        var before = journal.append(List.of(put("c", "丙")));

        journal.compact();

        var kept = List.of(put("a", "第9"), delete("b"), put("c", "丙"));
        assertEquals(kept, from(JournalPosition.START));
        assertEquals(kept, from(before), "a position in the file before says nothing of this one");
        assertFalse(Files.exists(file(1)));
        assertEquals(List.of(put("d", "丁")), from(appended(put("d", "丁"))));
    }

    /** The end before an append of the change. */
    private JournalPosition appended(ArticleChange change) throws Exception {
        var before = journal.end();
        journal.append(List.of(change));
        return before;
    }

    @Test
    void aJournalOfFewOutdatedLinesIsLeftAsItIs() throws Exception {
        journal.append(List.of(put("a", "甲"), put("b", "乙"), put("a", "改")));

        journal.compact();

        assertTrue(Files.exists(file(1)));
    }

    @Test
    void anEmptyJournalHasNothing() throws Exception {
        journal.compact();

        assertEquals(List.of(), from(JournalPosition.START));
        assertEquals(JournalPosition.START, journal.end());
    }

    @Test
    void aLineMayBeReadAgainByTheDocumentApi() throws Exception {
        journal.append(List.of(put("a", "甲")));
        var line = Files.readAllLines(file(1), java.nio.charset.StandardCharsets.UTF_8)
                .getFirst();
        var json = line.substring(line.indexOf(' ') + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertEquals(put("a", "甲"), new ChangeJson().read(ByteBuffer.wrap(json)));
        Files.writeString(file(1), "not a line\n", StandardOpenOption.APPEND);
        assertEquals(List.of(put("a", "甲")), from(JournalPosition.START));
    }

    private Path file(int number) {
        return data.resolve("documents/journal-%06d.ndjson".formatted(number));
    }

    private List<ArticleChange> from(JournalPosition position) throws Exception {
        var changes = new ArrayList<ArticleChange>();
        journal.replay(position, changes::add);
        return changes;
    }

    private static ArticleChange delete(String id) {
        return Submitted.delete(id);
    }

    private static ArticleChange put(String id, String title) {
        return Submitted.put(id, title, "正文");
    }
}
