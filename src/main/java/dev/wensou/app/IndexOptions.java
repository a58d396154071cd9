package dev.wensou.app;

import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationStore;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that every command has: where the index is, and how it is configured. */
final class IndexOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where the index lives (default: data)")
    private Path data = Path.of("data");

    @Mixin
    private ConfigOption config;

    IndexOptions() {
        this(ConfigOption::usual);
    }

    /** @param usual gives {@link ConfigOption#usual} */
    IndexOptions(Supplier<IndexConfig> usual) {
        this.config = new ConfigOption(usual);
    }

    Path data() {
        return data;
    }

    GenerationStore store() {
        return new GenerationStore(data);
    }

    /** @throws dev.wensou.config.ConfigException if the configuration is wrong */
    IndexConfig config() {
        return config.load();
    }
}
