package dev.wensou.lucene.index;

import dev.wensou.lucene.index.CheckedGeneration.State;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * Reads every byte of a generation's commit against the checksum that Lucene wrote behind each file, and opens it, which
 * compares the ids that its files share. Reads files side by side on all cores: a gigabyte takes about a second where
 * the system has it in memory. Changes nothing.
 */
public final class GenerationCheck {
    private static final int TRIES = 5;

    private final Path directory;

    private GenerationCheck(Path directory) {
        this.directory = directory;
    }

    /**
     * Checks one generation; never throws for what is on the disk. A commit of another process takes files away, so what
     * is found while one is made is looked at again.
     */
    public static CheckedGeneration of(Path directory) {
        var left = TRIES;
        while (true) {
            var commit = commit(directory);
            var verdict = new GenerationCheck(directory).run();
            if (verdict.isSound() || --left == 0 || commit == commit(directory)) {
                return verdict;
            }
        }
    }

    /** What is wrong with one file of a generation by its checksum, for a message; nothing if it is sound. */
    public static Optional<String> damage(Path file) throws IOException {
        try (var lucene = FSDirectory.open(file.getParent())) {
            return check(lucene, file.getFileName().toString()).damage().map(Damage::what);
        }
    }

    /** The number of the newest commit; -1 where none can be listed. */
    private static long commit(Path directory) {
        try (var lucene = FSDirectory.open(directory)) {
            return SegmentInfos.getLastCommitGeneration(lucene);
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private record Checked(long bytes, Optional<Damage> damage, boolean isUnreadable) {}

    private CheckedGeneration run() {
        if (!Files.isDirectory(directory)) {
            return verdict(List.of(damaged(directory.toString(), "is missing")));
        }
        try (var lucene = FSDirectory.open(directory)) {
            var checked = new ArrayList<Checked>();
            checked.addAll(files(lucene).parallelStream()
                    .map(name -> check(lucene, name))
                    .toList());
            if (checked.stream().allMatch(each -> each.damage().isEmpty())) {
                checked.add(open(lucene));
            }
            return verdict(checked);
        } catch (IOException | RuntimeException e) {
            return verdict(List.of(failed("", e)));
        }
    }

    /** The files of the commit and its manifest; all Lucene files where the commit itself cannot be read, so that the cause is named. */
    private static Collection<String> files(Directory lucene) throws IOException {
        try {
            var commit = SegmentInfos.readLatestCommit(lucene);
            var files = new TreeSet<>(commit.files(true));
            GenerationInfo.manifest(commit.getUserData()).ifPresent(files::add);
            return files;
        } catch (IOException | RuntimeException e) {
            var all = new TreeSet<String>();
            for (var name : lucene.listAll()) {
                if (IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                        || name.startsWith(IndexFileNames.SEGMENTS + "_")) {
                    all.add(name);
                }
            }
            return all;
        }
    }

    private static Checked check(Directory lucene, String name) {
        try (var in = lucene.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            return new Checked(in.length(), Optional.empty(), false);
        } catch (IOException | RuntimeException e) {
            return failed(name, e);
        }
    }

    private static Checked open(Directory lucene) {
        try (var reader = DirectoryReader.open(lucene)) {
            return new Checked(0, Optional.empty(), reader.numDocs() < 0);
        } catch (IOException | RuntimeException e) {
            return failed("", e);
        }
    }

    private static Checked failed(String name, Exception e) {
        return switch (e) {
            case CorruptIndexException corrupt ->
                new Checked(
                        0,
                        Optional.of(new Damage(
                                name.isEmpty() ? corrupt.getResourceDescription() : name,
                                "is damaged (" + corrupt.getOriginalMessage() + ")")),
                        false);
            case NoSuchFileException missing -> damaged(name.isEmpty() ? missing.getFile() : name, "is missing");
            case FileNotFoundException missing -> damaged("segments_N", "is missing, the file that names all others");
            case EOFException end -> damaged(name, "is cut short");
            case IOException other ->
                new Checked(0, Optional.of(new Damage(name, "cannot be read (" + other + ")")), true);
            default -> damaged(name, "is damaged (" + e + ")");
        };
    }

    private static Checked damaged(String name, String what) {
        return new Checked(0, Optional.of(new Damage(name, what)), false);
    }

    private CheckedGeneration verdict(List<Checked> checked) {
        var problems = checked.stream().flatMap(each -> each.damage().stream()).toList();
        var isUnreadable = checked.stream().anyMatch(Checked::isUnreadable);
        var state = State.SOUND;
        if (!problems.isEmpty()) {
            state = isUnreadable ? State.UNREADABLE : State.DAMAGED;
        }
        return new CheckedGeneration(
                directory.getFileName().toString(),
                state,
                (int) checked.stream().filter(each -> each.bytes() > 0).count(),
                checked.stream().mapToLong(Checked::bytes).sum(),
                problems);
    }
}
