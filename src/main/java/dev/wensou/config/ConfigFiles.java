package dev.wensou.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where configuration text comes from: the directory given by {@code --config}, else the defaults in the jar. */
public final class ConfigFiles {
    private static final String DEFAULTS = "/index-config/";

    private final Optional<Path> directory;

    private ConfigFiles(Optional<Path> directory) {
        this.directory = directory;
    }

    /** The files that travel in the jar. */
    public static ConfigFiles defaults() {
        return new ConfigFiles(Optional.empty());
    }

    /**
     * The files of a directory; one that is absent there is taken from the defaults.
     *
     * @throws ConfigException if it is no directory
     */
    public static ConfigFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ConfigException(List.of(new ConfigProblem(
                    directory.toString(),
                    "is not a directory; --config wants one with files such as facets.json (see"
                            + " index-config/README.md)")));
        }
        return new ConfigFiles(Optional.of(directory));
    }

    /** A text that changes when one of the files is written, added or removed in the directory. */
    String stamp(List<String> names) {
        var stamp = new StringBuilder();
        for (var name : names) {
            var file = directory.map(d -> d.resolve(name)).filter(Files::isRegularFile);
            try {
                stamp.append(name)
                        .append(
                                file.isEmpty()
                                        ? "-"
                                        : Files.size(file.get()) + "@" + Files.getLastModifiedTime(file.get()));
            } catch (IOException e) {
                // gone between the two looks; the next look will see it
                stamp.append("?");
            }
        }
        return stamp.toString();
    }

    /**
     * The text of a file such as {@code facets.json}.
     *
     * @throws ConfigException if it cannot be read, or is not UTF-8
     */
    public String read(String name) {
        try {
            var own = directory.map(d -> d.resolve(name)).filter(Files::isRegularFile);
            if (own.isPresent()) {
                return Files.readString(own.get());
            }
            try (var in = ConfigFiles.class.getResourceAsStream(DEFAULTS + name)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks index-config/" + name + "; build it again");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (CharacterCodingException e) {
            throw new ConfigException(List.of(new ConfigProblem(name, "is not UTF-8; save it as UTF-8")));
        } catch (IOException e) {
            throw new ConfigException(
                    List.of(new ConfigProblem(name, "cannot be read (" + e + "); check that the server may read it")));
        }
    }
}
