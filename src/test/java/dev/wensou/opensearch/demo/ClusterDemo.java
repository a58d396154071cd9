package dev.wensou.opensearch.demo;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.opensearch.MarkerArticles;
import dev.wensou.opensearch.OpenSearchEngine;
import dev.wensou.opensearch.cluster.Cluster;
import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.node.NodeGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;

/** Kills the elected manager of a cluster of three nodes while it is searched and written to, and lets it come back. */
final class ClusterDemo {
    static final int NODES = 3;
    private static final Path WORK = Path.of("target", "cluster-demo");
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;
    /**
     * How long the cluster waits for a node that left before it makes new copies of what was there; a minute by default. And up to what
     * size segments are merged as if they were that large, 16 MB by default: a part of this index is hardly larger, so every ten
     * changes all of it would be written anew, which takes more of the processors than all else that happens here. For all indexes,
     * as OpenSearch makes one of its own for what it did in the background.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            "index.unassigned.node_left.delayed_timeout", "100ms",
            "index.merge.policy.floor_segment", "1mb");

    private final DemoPlan plan;
    private final IndexConfig config;
    private final NodeGroup nodes;
    private final Cluster cluster;
    private final DemoFindings found = new DemoFindings();

    private ClusterDemo(DemoPlan plan, IndexConfig config, NodeGroup nodes, Cluster cluster) {
        this.plan = plan;
        this.config = config;
        this.nodes = nodes;
        this.cluster = cluster;
    }

    /**
     * {@code [CORPUS] [--seconds N] [--searchers N] [--queries N] [--within SECONDS] [--seed N]}. Exit 0 all promises kept, 1 not, 2 bad
     * usage.
     */
    public static void main(String[] arguments) throws Exception {
        DemoPlan plan;
        try {
            plan = DemoPlan.of(arguments, WORK);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var report = run(plan);
        System.out.print(report.text());
        System.exit(report.isKept() ? 0 : 1);
    }

    static DemoReport run(DemoPlan plan) throws Exception {
        var began = System.nanoTime();
        clear(plan.work());
        say("starting " + NODES + " nodes; their logs are in " + plan.work());
        try (var nodes = NodeGroup.begin(plan.work(), NODES);
                var memory = new MemoryWatch(nodes)) {
            // read while they start
            var config = DemoIndex.withoutCopies(IndexConfig.load(ConfigFiles.defaults()));
            try (var cluster = new Cluster(access(nodes.addresses()))) {
                var demo = new ClusterDemo(plan, config, nodes, cluster);
                demo.run();
                say("all of it took %.0f s".formatted(seconds(since(began))));
                demo.found.memoryBytes = memory.mostBytes();
                return demo.found.report(plan);
            }
        }
    }

    private static ClusterAccess access(String addresses) {
        return ClusterAccess.of(addresses, Map.of(), ANSWER);
    }

    private void run() throws Exception {
        var began = System.nanoTime();
        await("the cluster to form", nodes::isFormed);
        say("formed after %.1f s".formatted(seconds(since(began))));
        began = System.nanoTime();
        var index = DemoIndex.build(cluster, config, plan.corpus());
        nodes.setAll(SETTINGS);
        await("all copies", nodes::isGreen);
        found.articles = index.published().documents();
        say("indexed %,d articles in %d parts with a copy of each after %.1f s"
                .formatted(found.articles, DemoIndex.PARTS, seconds(since(began))));
        var name = index.published().generation();
        try (var engine = engine(nodes.addresses());
                var markers = Markers.prepare(new MarkerArticles(cluster, name), engine, id -> nodes.part(name, id))) {
            nodes.refresh(name);
            engine.follow();
            began = System.nanoTime();
            var known = new KnownAnswers(engine, index.titles(), plan.queries(), new Random(plan.seed()));
            say("asked for %d titles in %.1f s; searching for them on %d threads, and writing"
                    .formatted(known.queries().size(), seconds(since(began)), plan.searchers()));
            try (var load = SearchLoad.start(engine, known, plan.searchers())) {
                markers.start();
                var lost = lose(load);
                load.end();
                found.answered = load.answered();
                found.slowest = load.slowest();
                found.failed = load.failed();
                found.wrong = load.wrong();
                askAlone(lost, known);
            }
            markers.end();
            nodes.refresh(name);
            found.write(markers);
        }
    }

    /** What happens while it is searched and written to; the name of the node that was lost and is back. */
    private String lose(SearchLoad load) throws Exception {
        var began = System.nanoTime();
        Thread.sleep(plan.load().dividedBy(4));
        var lost = nodes.manager();
        var before = load.answered();
        var killed = System.nanoTime();
        nodes.kill(lost);
        await("the others to form a cluster", nodes::isFormed);
        found.formed = since(killed);
        say("killed %s, the cluster manager; the others formed a cluster after %.1f s"
                .formatted(lost, seconds(found.formed)));
        await("the others to have all copies", nodes::isGreen);
        found.green = since(killed);
        found.answeredMeanwhile = load.answered() - before;
        say("they have all copies after %.1f s".formatted(seconds(found.green)));
        Thread.sleep(plan.load().dividedBy(4));
        var started = System.nanoTime();
        nodes.start(lost);
        await(lost + " to come back", () -> nodes.isGreen() && nodes.shards(lost) > 0);
        found.back = since(started);
        say("%s is back with parts of the index after %.1f s".formatted(lost, seconds(found.back)));
        var rest = plan.load().minus(since(began));
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
        return lost;
    }

    /** Asks for all that is known again, of one node; writing goes on. */
    private void askAlone(String node, KnownAnswers known) throws Exception {
        var began = System.nanoTime();
        try (var engine = engine(nodes.address(node).toString())) {
            found.wrongOfReturned.addAll(known.differences(engine));
        }
        found.asked = known.queries().size();
        found.same = found.asked - found.wrongOfReturned.size();
        say("asked it alone for all of them in %.1f s".formatted(seconds(since(began))));
    }

    private OpenSearchEngine engine(String addresses) throws IOException {
        return new OpenSearchEngine(new Cluster(access(addresses)), DemoIndex.NAMES, config, Clock.systemDefaultZone());
    }

    /** Whether something is so by now. */
    private interface Condition {
        boolean isSo() throws IOException, InterruptedException;
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        // beyond what is promised, so that it is measured how much longer it takes
        var patience = plan.within().multipliedBy(3);
        var until = System.nanoTime() + patience.toNanos();
        while (!condition.isSo()) {
            if (System.nanoTime() > until) {
                throw new IOException("waited " + patience.toSeconds() + " s in vain for " + what + "; the nodes say "
                        + nodes.healths());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void say(String what) {
        System.out.println(what);
    }

    private static void clear(Path work) throws IOException {
        if (Files.exists(work)) {
            try (var files = Files.walk(work)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(work);
    }
}
