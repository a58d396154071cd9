package dev.wensou.app;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag that names a site's own configuration. */
final class ConfigOption {
    /** Where the launcher found {@code index-config/}, so that an edit there acts without a build. */
    private static final String LAUNCHERS_CHOICE = "wensou.config";

    @Option(names = "--config", paramLabel = "DIR", description = "your own files in place of index-config/")
    private Optional<Path> directory = Optional.empty();

    /** @throws dev.wensou.config.ConfigException if the configuration is wrong */
    IndexConfig load() {
        var chosen = directory.or(
                () -> Optional.ofNullable(System.getProperty(LAUNCHERS_CHOICE)).map(Path::of));
        return IndexConfig.load(chosen.map(ConfigFiles::in).orElseGet(ConfigFiles::defaults));
    }
}
