package dev.wensou.app;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The flag that names a site's own configuration. */
final class ConfigOption {
    /** Where the launcher found {@code index-config/}, so that an edit there acts without a build. */
    private static final String LAUNCHERS_CHOICE = "wensou.config";

    private final Supplier<IndexConfig> usual;

    @Option(names = "--config", paramLabel = "DIR", description = "your own files in place of index-config/")
    private Optional<Path> directory = Optional.empty();

    ConfigOption() {
        this(ConfigOption::usual);
    }

    /** @param usual gives {@link #usual}, which may have been begun before this command was understood */
    ConfigOption(Supplier<IndexConfig> usual) {
        this.usual = usual;
    }

    /** @throws dev.wensou.config.ConfigException if the configuration is wrong */
    IndexConfig load() {
        return directory.map(ConfigFiles::in).map(IndexConfig::load).orElseGet(usual);
    }

    /**
     * What is used without the flag.
     *
     * @throws dev.wensou.config.ConfigException if the configuration is wrong
     */
    static IndexConfig usual() {
        var launchers =
                Optional.ofNullable(System.getProperty(LAUNCHERS_CHOICE)).map(Path::of);
        return IndexConfig.load(launchers.map(ConfigFiles::in).orElseGet(ConfigFiles::defaults));
    }
}
