package dev.wensou.fuzz;

import dev.wensou.http.ParametersFuzz;
import dev.wensou.ingest.FormatsFuzz;
import dev.wensou.ingest.ManifestFuzz;
import dev.wensou.journal.JournalFuzz;
import dev.wensou.lucene.QueryFuzz;
import dev.wensou.lucene.answer.MarksFuzz;
import dev.wensou.lucene.index.PointerFuzz;
import dev.wensou.text.DecoderFuzz;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is fuzzed, by the names that {@code scripts/fuzz} takes. */
final class FuzzTargets {
    private FuzzTargets() {}

    /** Takes any bytes; whatever it throws is a fault. */
    @FunctionalInterface
    interface Target {
        void run(byte[] input) throws Exception;
    }

    static Map<String, Target> all() {
        var targets = new LinkedHashMap<String, Target>();
        targets.put("query", QueryFuzz::fuzzerTestOneInput);
        targets.put("parameters", ParametersFuzz::fuzzerTestOneInput);
        targets.put("decoder", DecoderFuzz::fuzzerTestOneInput);
        targets.put("formats", FormatsFuzz::fuzzerTestOneInput);
        targets.put("marks", MarksFuzz::fuzzerTestOneInput);
        targets.put("pointer", PointerFuzz::fuzzerTestOneInput);
        targets.put("manifest", ManifestFuzz::fuzzerTestOneInput);
        targets.put("journal", JournalFuzz::fuzzerTestOneInput);
        return targets;
    }
}
