package dev.wensou.app;

import dev.wensou.discovery.Discovery;
import dev.wensou.discovery.Proposal;
import dev.wensou.discovery.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code discover-terms} found, as JSON. */
record DiscoveryReport(int articles, long hanCharacters, Thresholds thresholds, int found, List<Line> proposals) {
    /** A proposal; {@code spellings} has the term itself first. */
    record Line(
            String term,
            Map<String, Integer> spellings,
            int frequency,
            int documents,
            int alone,
            double residualIdf,
            double pmi,
            double leftEntropy,
            double rightEntropy,
            List<String> cut,
            String context) {
        static Line of(Proposal proposal) {
            return new Line(
                    proposal.term(),
                    proposal.spellings(),
                    proposal.frequency(),
                    proposal.documents(),
                    proposal.alone(),
                    proposal.residualIdf(),
                    proposal.pmi(),
                    proposal.leftEntropy(),
                    proposal.rightEntropy(),
                    proposal.cut(),
                    proposal.context());
        }
    }

    /** Writes no more than {@code limit} proposals. */
    static void write(Discovery discovery, int limit, Path file) throws IOException {
        var report = new DiscoveryReport(
                discovery.articles(),
                discovery.hanCharacters(),
                discovery.thresholds(),
                discovery.proposals().size(),
                discovery.proposals().stream().limit(limit).map(Line::of).toList());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.write(file, json.writeValueAsBytes(report));
    }
}
