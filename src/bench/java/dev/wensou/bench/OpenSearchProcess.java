package dev.wensou.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node of OpenSearch, listening on this machine alone. Its own plugin for SmartCN is not published as a library, so
 * a plugin that registers Lucene's analyzer stands in its place.
 */
final class OpenSearchProcess {
    private OpenSearchProcess() {}

    /** {@code HOME PORT}: where it keeps everything, and where it listens. */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]).toAbsolutePath().toString();
        var settings = Settings.builder()
                .put("path.home", home)
                .put("cluster.name", "wensou-bench")
                .put("node.name", "bench")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .build();
        var environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "bench");
        var node = new BenchNode(environment);
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        new CountDownLatch(1).await();
    }

    private static final class BenchNode extends Node {
        BenchNode(Environment environment) {
            super(
                    environment,
                    List.of(
                            plugin(Netty4ModulePlugin.class),
                            plugin(CommonAnalysisModulePlugin.class),
                            plugin(SmartChinesePlugin.class)),
                    false);
        }
    }

    private static PluginInfo plugin(Class<? extends Plugin> of) {
        return new PluginInfo(
                of.getSimpleName(), "", "bench", Version.CURRENT, "21", of.getName(), null, List.of(), false);
    }

    /** Registers the analyzer {@code smartcn}. */
    public static final class SmartChinesePlugin extends Plugin implements AnalysisPlugin {
        @Override
        public Map<String, AnalysisModule.AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
            return Map.of("smartcn", (index, environment, name, settings) -> {
                var analyzer = new SmartChineseAnalyzer();
                return new AbstractIndexAnalyzerProvider<SmartChineseAnalyzer>(index, name, settings) {
                    @Override
                    public SmartChineseAnalyzer get() {
                        return analyzer;
                    }
                };
            });
        }
    }
}
