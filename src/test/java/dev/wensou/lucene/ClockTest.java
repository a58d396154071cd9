package dev.wensou.lucene;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.wensou.contract.TestArticle.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.wensou.contract.Ask;
import dev.wensou.faults.report.Effort;
import dev.wensou.faults.report.FaultResult;
import dev.wensou.faults.report.FaultRow;
import dev.wensou.lucene.index.CommitTimes;
import dev.wensou.lucene.index.GenerationStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class ClockTest {
    private static final int JUMPS = Effort.of("clockJumps", 50, 1_000);
    private static final int DAYS = 20_000;

    private final long seed = Effort.seed();

    @TempDir
    Path data;

    @Test
    void aClockThatJumpsChangesNoAnswerAndNoNameOfAGeneration() throws Exception {
        var store = new GenerationStore(data);
        var clock = new Jumping(new Random(seed));
        var wrong = new ArrayList<String>();
        TestIndex.publish(store, List.of(article("a", "芯片")));
        try (var engine = new LuceneEngine(store, TestIndex.CONFIG, clock)) {
            for (var i = 0; i < JUMPS; i++) {
                if (i == JUMPS / 2) {
                    TestIndex.publish(store, List.of(article("a", "芯片")));
                    engine.follow();
                }
                var answer = engine.search(Ask.of("芯片").request());
                var expected = i < JUMPS / 2 ? "gen-000001" : "gen-000002";
                if (answer.total() != 1 || !answer.generation().equals(expected)) {
                    wrong.add("jump " + i + ": " + answer);
                }
            }
        }

        FaultResult.of(FaultRow.CLOCK, JUMPS, wrong.size()).seed(seed).handIn();
        assertEquals(List.of(), wrong, "seed " + seed);
    }

    @Test
    void whatServesAndStoresHasNoDeadlineByTheWallClock() {
        var product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.wensou");

        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.wensou.lucene..", "dev.wensou.journal..", "dev.wensou.http..", "dev.wensou.guard..")
                // when an index without a time of its own was last changed, for feeds
                .and()
                .areNotAssignableTo(CommitTimes.class)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "millis")
                .check(product);
    }

    /** Another day, years away, whenever it is asked. */
    private static final class Jumping extends Clock {
        private final Random random;

        Jumping(Random random) {
            this.random = random;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(Duration.ofDays(random.nextInt(DAYS)));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
