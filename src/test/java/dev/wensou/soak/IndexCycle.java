package dev.wensou.soak;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Changes the served index in a cycle: two syncs by a command of its own, then a rebuild by the server itself. */
final class IndexCycle implements Runnable {
    private static final int SYNCS = 2;
    private static final int EDITS = 20;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private final SoakPlan plan;
    private final SoakCorpus corpus;
    private final Requests requests;
    private final Tally tally;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int syncs;
    private int rebuilds;

    IndexCycle(SoakPlan plan, SoakCorpus corpus, Requests requests, Tally tally) {
        this.plan = plan;
        this.corpus = corpus;
        this.requests = requests;
        this.tally = tally;
    }

    /** Goes on until it is told to stop; what it is at by then is finished. */
    @Override
    public void run() {
        try {
            for (var turn = 0; !stopped.await(plan.pause().toMillis(), TimeUnit.MILLISECONDS); turn++) {
                corpus.edit(EDITS);
                if (turn % (SYNCS + 1) < SYNCS) {
                    sync();
                } else {
                    rebuild();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            tally.failed("index", e.toString());
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void sync() throws IOException, InterruptedException {
        var log = plan.work().resolve("sync.log");
        var exit = SoakServer.run("sync-index", data(), corpus.roots(), log);
        if (exit == 0) {
            syncs++;
        } else {
            tally.failed("sync", "exit " + exit + ", see " + log);
        }
    }

    private void rebuild() throws IOException, InterruptedException {
        var begun = requests.send(requests.request("/api/v1/admin/rebuild")
                .header("Authorization", "Bearer " + SoakServer.KEY)
                .POST(BodyPublishers.noBody())
                .build());
        if (begun.statusCode() != 202) {
            tally.failed("rebuild", begun.statusCode() + " " + begun.body());
            return;
        }
        var job = begun.headers().firstValue("Location").orElseThrow();
        for (var state = "running"; state.equals("running"); ) {
            Thread.sleep(LOOK);
            var said = requests.send(requests.request(job)
                            .header("Authorization", "Bearer " + SoakServer.KEY)
                            .build())
                    .body();
            var found = STATE.matcher(said);
            state = found.find() ? found.group(1) : "unknown";
            if (state.equals("done")) {
                rebuilds++;
            } else if (!state.equals("running")) {
                tally.failed("rebuild", said);
            }
        }
    }

    private Path data() {
        return plan.work().resolve("data");
    }

    int syncs() {
        return syncs;
    }

    int rebuilds() {
        return rebuilds;
    }
}
