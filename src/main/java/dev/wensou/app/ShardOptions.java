package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.opensearch.index.IndexTemplate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The flags that say how an index lies in a cluster. */
final class ShardOptions {
    private static final int MOST_SHARDS = 1_024;
    private static final int MOST_REPLICAS = 100;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "into how many parts the cluster divides the index; 10 to 50 GB each is usual (default: 1)")
    private int shards = 1;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many copies of each part the cluster keeps on other nodes (default: 1)")
    private int replicas = 1;

    IndexTemplate template(IndexConfig config, CommandSpec spec) {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new ParameterException(spec.commandLine(), "--shards: " + shards + "; want 1 to " + MOST_SHARDS);
        }
        if (replicas < 0 || replicas > MOST_REPLICAS) {
            throw new ParameterException(
                    spec.commandLine(), "--replicas: " + replicas + "; want 0 to " + MOST_REPLICAS);
        }
        return new IndexTemplate(config.facets(), config.ranking(), shards, replicas);
    }
}
