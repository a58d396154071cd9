package dev.wensou.app;

import dev.wensou.opensearch.cluster.ClusterAccess;
import dev.wensou.opensearch.index.IndexNames;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The flags that say which engine has the index. */
final class EngineOptions {
    /** How long a build waits for a call: a cluster merges and copies behind some. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Engines by the names that people type. */
    enum Engine {
        LUCENE,
        OPENSEARCH
    }

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "lucene",
            description = "lucene: in this process and the data directory; opensearch: in a cluster (default: lucene)")
    private Engine engine = Engine.LUCENE;

    @Option(
            names = "--opensearch",
            paramLabel = "URL[,URL]",
            description = "nodes of the cluster; name and password are read from WENSOU_OPENSEARCH_USER and"
                    + " WENSOU_OPENSEARCH_PASSWORD, or a key from WENSOU_OPENSEARCH_API_KEY, and the certificates to trust"
                    + " from the file of WENSOU_OPENSEARCH_CA")
    private Optional<String> nodes = Optional.empty();

    @Option(
            names = "--index",
            paramLabel = "NAME",
            defaultValue = "wensou",
            description = "what the index is called in the cluster (default: wensou)")
    private String index = "wensou";

    boolean isCluster(CommandSpec spec) {
        if (engine == Engine.LUCENE && nodes.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--opensearch is only used with --engine opensearch");
        }
        return engine == Engine.OPENSEARCH;
    }

    /** @throws ParameterException if the nodes are not named as they must be */
    ClusterAccess access(CommandSpec spec, Duration timeout) {
        var addresses = nodes.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "--engine opensearch needs the cluster: --opensearch https://node1.example:9200"));
        try {
            return ClusterAccess.of(addresses, System.getenv(), timeout);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--opensearch: " + e.getMessage(), e);
        }
    }

    /** The nodes as they were named; empty if they were not. */
    String address() {
        return nodes.orElse("");
    }

    IndexNames names(CommandSpec spec) {
        try {
            return new IndexNames(index);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--index: " + e.getMessage(), e);
        }
    }
}
