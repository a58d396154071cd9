package dev.wensou.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wensou.search.ChangeOutcome;
import dev.wensou.search.ChangeReceipt;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON of what became of changes. */
final class ChangeViews {
    private ChangeViews() {}

    /** {@code outcome} is {@code created}, {@code updated} or {@code deleted}. */
    record Changed(String id, String outcome, String generation, long revision) {
        static Changed of(ChangeReceipt receipt) {
            var outcome = receipt.outcomes().getFirst();
            return new Changed(outcome.id().value(), name(outcome.kind()), receipt.generation(), receipt.revision());
        }
    }

    /** One line of a bulk; {@code reason} stands only where it failed, {@code id} only where one could be read. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(int line, String id, String outcome, String reason) {
        static Line of(int number, ChangeOutcome outcome) {
            return new Line(number, outcome.id().value(), name(outcome.kind()), outcome.reason());
        }

        static Line failed(int number, String reason) {
            return new Line(number, "", name(ChangeOutcome.Kind.FAILED), reason);
        }
    }

    /** A bulk: {@code generation} is null and {@code revision} 0 if nothing was changed. */
    record Bulk(String generation, long revision, Map<String, Integer> counts, List<Line> lines) {}

    static String name(ChangeOutcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
