package dev.wensou.opensearch.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node of OpenSearch without its plugins for security, listening on this machine alone: for tests and demonstrations. */
public final class NodeProcess {
    private NodeProcess() {}

    /** {@code HOME [SETTING=VALUE...]}: where it keeps everything, and settings besides, such as {@code http.port=9200}. */
    public static void main(String[] arguments) throws Exception {
        // who started it may have been killed, and could not end it
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        var settings = Settings.builder()
                .put("path.home", Path.of(arguments[0]).toAbsolutePath().toString())
                .put("network.host", "127.0.0.1")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("node.processors", 1)
                // the serial collector lets garbage lie until the heap is full, which would be taken for use, and
                // refused
                .put("indices.breaker.total.use_real_memory", false)
                // a disk that is nearly full stops no test
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (var setting : List.of(arguments).subList(1, arguments.length)) {
            var equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        var node = new PlainNode(InternalSettingsPreparer.prepareEnvironment(
                settings.build(), Map.of(), null, () -> settings.get("node.name")));
        node.start();
        new CountDownLatch(1).await();
    }

    private static final class PlainNode extends Node {
        PlainNode(Environment environment) {
            super(
                    environment,
                    List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
                    false);
        }
    }

    private static PluginInfo plugin(Class<? extends Plugin> of) {
        return new PluginInfo(
                of.getSimpleName(), "", "test", Version.CURRENT, "21", of.getName(), null, List.of(), false);
    }
}
