package dev.wensou.soak;

import dev.wensou.testing.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Soaks a server of its own and holds the end of the time against its beginning. */
final class Soak {
    private static final Path WORK = Path.of("target", "soak");

    private Soak() {}

    /** {@code [MINUTES] [REQUESTS_PER_SECOND] [SEED] [--corpus DIR]}. Exit 0 passed, 1 not, 2 bad usage. */
    public static void main(String[] arguments) throws Exception {
        SoakPlan plan;
        try {
            plan = SoakPlan.of(arguments, WORK);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var report = run(plan);
        Figures.write("soak", report.figures());
        report.result().handIn();
        System.out.print(report.text());
        System.exit(report.isPassed() ? 0 : 1);
    }

    static SoakReport run(SoakPlan plan) throws IOException, InterruptedException {
        clear(plan.work());
        var corpus = SoakCorpus.write(plan);
        var tally = new Tally();
        try (var server = SoakServer.start(
                        plan.work().resolve("data"), corpus.roots(), plan.work().resolve("server.log"));
                var probe = Probe.attach(server.pid());
                var heartbeat = Heartbeat.start()) {
            System.out.println("soaking " + server.address() + ", process " + server.pid());
            var load = new Load(server.address(), corpus.texts(), tally, heartbeat, plan.seed());
            var cycle = new IndexCycle(plan, corpus, new Requests(server.address(), corpus.texts()), tally);
            var sampler = new Sampler(probe, plan.sampling(), plan.work().resolve("samples.csv"), tally);
            var sampling = Thread.ofPlatform().name("soak-sampler").start(sampler);
            var changing = Thread.ofPlatform().name("soak-index").start(cycle);
            load.run(plan.length(), plan.perSecond());
            cycle.stop();
            sampler.stop();
            changing.join();
            sampling.join();
            if (!server.isAlive()) {
                tally.failed("server", "it ended");
            }
            return new SoakReport(
                    plan,
                    tally,
                    heartbeat.still(),
                    cycle.syncs(),
                    cycle.rebuilds(),
                    server.faults(),
                    sampler.settled());
        }
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
