package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.testing.ChattyPeer;
import dev.wensou.testing.TinyJudgedSet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateBesidePeersTest {
    private static final double EXACT = 1e-9;

    @TempDir
    private Path folder;

    /** What a run said on one stream, and how it ended. */
    private record Said(int exit, String out, String err) {}

    private Said evaluate(String... more) throws Exception {
        var set = TinyJudgedSet.in(folder);
        var arguments =
                new ArrayList<>(List.of("evaluate", "--docs", set.documents().toString()));
        arguments.addAll(List.of("--queries", set.queries().toString()));
        arguments.addAll(List.of("--qrels", set.judgments().toString()));
        arguments.addAll(List.of(more));
        var out = System.out;
        var err = System.err;
        var saidOut = new ByteArrayOutputStream();
        var saidErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saidOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(saidErr, true, StandardCharsets.UTF_8));
        try {
            var exit = Main.run(arguments.toArray(String[]::new));
            return new Said(exit, saidOut.toString(StandardCharsets.UTF_8), saidErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private JsonNode figures(String peers) throws Exception {
        var json = folder.resolve("out.json");
        var said = evaluate("--peers", peers, "--json", json.toString());
        assertEquals(Main.OK, said.exit(), said.err());
        return JsonMapper.shared().readTree(Files.readString(json));
    }

    @Test
    void theProductComesFirstThenEachPeerWithTheProductsLeadOverIt() throws Exception {
        var configurations = figures("smartcn,cjk").get("configurations");

        assertEquals(
                List.of("wensou", "smartcn", "cjk"),
                configurations
                        .valueStream()
                        .map(each -> each.get("name").stringValue())
                        .toList());
        var product = configurations.get(0).get("metrics");
        for (var name : product.propertyNames()) {
            assertTrue(configurations.get(2).get("metrics").get(name).isNumber(), name);
        }
        assertFalse(product.has("mrr@10_lead"));
        for (var i = 1; i < configurations.size(); i++) {
            var metrics = configurations.get(i).get("metrics");
            var lead = metrics.get("mrr@10_lead").doubleValue();
            assertEquals(
                    product.get("mrr@10").doubleValue() - metrics.get("mrr@10").doubleValue(), lead, EXACT);
            assertTrue(metrics.get("mrr@10_lead_low").doubleValue() <= lead);
            assertTrue(metrics.get("mrr@10_lead_high").doubleValue() >= lead);
            assertTrue(metrics.get("index_megabytes").doubleValue() > 0);
        }
    }

    @Test
    void theProductAnswersWhatPeersGetWrong() throws Exception {
        var configurations = figures("all").get("configurations");
        var product = configurations.get(0).get("metrics");

        assertEquals(1, product.get("mrr@10").doubleValue(), EXACT);
        assertEquals(1, product.get("set_precision").doubleValue(), EXACT);
        assertEquals(8, configurations.size());
        for (var i = 1; i < configurations.size(); i++) {
            var peer = configurations.get(i);
            assertTrue(peer.get("stock").booleanValue());
            assertTrue(peer.get("metrics").get("mrr@10").doubleValue() < 1, peer.toString());
        }
    }

    @Test
    void theTableEndsWithTheBestStockAnalyzer() throws Exception {
        var said = evaluate("--peers=cjk,smartcn,cjk+folded");

        var lines = said.out().lines().toList();
        assertEquals("6 documents, 3 queries", lines.getFirst());
        assertEquals(
                List.of("MRR@10", "nDCG@10", "R@1", "R@10", "recall@100", "P@10", "set", "recall", "set", "precision"),
                List.of(lines.get(2).strip().split("\\s+")).subList(0, 10));
        assertTrue(lines.get(3).startsWith("wensou      "), said.out());
        assertTrue(lines.get(6).startsWith("cjk+folded  "), said.out());
        // cjk: 长文本 right, nothing for 资料库, C before C++; that beats smartcn, and its folded variant is not stock
        assertTrue(
                lines.getLast().startsWith("best stock analyzer: cjk, MRR@10 0.5000; lead of wensou +0.5000 [+0.0000,"),
                lines.getLast());
        assertEquals(
                List.of("judging cjk", "judging smartcn", "judging cjk+folded"),
                said.err().lines().filter(line -> line.startsWith("judging")).toList());
    }

    @Test
    void whatALibraryTellsOfItselfIsNoPartOfTheReport() throws Exception {
        var said = evaluate("--peers", "chatty");

        assertEquals(Main.OK, said.exit());
        assertFalse(said.out().contains(ChattyPeer.CHAT), said.out());
        assertTrue(said.err().contains(ChattyPeer.CHAT), said.err());
    }

    @Test
    void aSavedRunIsThatOfTheProduct() throws Exception {
        var saved = folder.resolve("saved.tsv");
        evaluate("--peers", "cjk", "--save", saved.toString());

        var said = evaluate("--peers", "standard", "--against", saved.toString());

        assertEquals(List.of("q1\t1.0", "q2\t1.0", "q3\t1.0"), Files.readAllLines(saved));
        assertTrue(said.out().contains("0 queries got worse, 0 better"), said.out());
    }

    @Test
    void anUnknownPeerIsRefusedBeforeAnythingIsIndexed() throws Exception {
        var kept = folder.resolve("kept");
        var said = evaluate("--peers", "kuromoji", "--data", kept.toString());

        assertEquals(Main.BAD_USAGE, said.exit());
        assertTrue(said.err().contains("'kuromoji' is no peer; want a list with commas of"), said.err());
        assertTrue(said.err().contains(" standard, cjk, unibigram"), said.err());
        assertFalse(Files.exists(kept));
    }

    @Test
    void theHelpNamesEveryStockPeer() throws Exception {
        var help = evaluate("--help").out().replaceAll("\\s+", " ");

        for (var peer : PeerChoice.onClassPath().named(List.of("all"))) {
            assertTrue(help.contains(peer.name()), peer.name());
        }
    }
}
