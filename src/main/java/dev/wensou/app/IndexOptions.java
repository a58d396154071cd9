package dev.wensou.app;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.lucene.index.GenerationStore;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that every command has: where the index is, and how it is configured. */
final class IndexOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where the index lives (default: data)")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "DIR", description = "your own files in place of index-config/")
    private Optional<Path> config = Optional.empty();

    GenerationStore store() {
        return new GenerationStore(data);
    }

    /** @throws dev.wensou.config.ConfigException if the configuration is wrong */
    IndexConfig config() {
        return IndexConfig.load(config.map(ConfigFiles::in).orElseGet(ConfigFiles::defaults));
    }
}
