package dev.wensou.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page costs the browser's main thread, in processor time by kind, since this was made. */
final class BrowserWork {
    private static final List<String> KINDS =
            List.of("TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration");
    private static final double MILLIS_PER_SECOND = 1_000;

    private final CDPSession session;
    private final Map<String, Double> before;

    BrowserWork(CDPSession session) {
        this.session = session;
        session.send("Performance.enable", new JsonObject());
        this.before = seconds();
    }

    /** Prints the mean of each of so many keys or other inputs. */
    void print(int inputs) {
        var now = seconds();
        var line = new StringBuilder("main thread of each  ");
        KINDS.forEach(kind -> line.append("%s %.1f ms  "
                .formatted(
                        kind.replace("Duration", ""),
                        (now.get(kind) - before.get(kind)) * MILLIS_PER_SECOND / inputs)));
        System.out.println(line.toString().strip());
    }

    private Map<String, Double> seconds() {
        var all = new LinkedHashMap<String, Double>();
        for (var each : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            var metric = each.getAsJsonObject();
            all.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
        }
        return all;
    }
}
