package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.ingest.FileOutcome.Kind;
import dev.wensou.text.CleanText;
import dev.wensou.text.Decoder;
import dev.wensou.text.TextDecodingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Takes one file from bytes to an article or to the reason why there is none. Safe for any number of threads. */
final class FileReader {
    private final ArticleFormats formats;
    private final int maxBytes;

    FileReader(ArticleFormats formats, int maxBytes) {
        this.formats = formats;
        this.maxBytes = maxBytes;
    }

    /** A file's outcome, and its article if the outcome is {@link Kind#INDEXED}. */
    record Reading(FileOutcome outcome, Optional<Article> article) {}

    /** Whether the file is one to read, as far as its name, its kind and its size tell. */
    boolean wants(CorpusFile file) {
        return file.obstacle().isEmpty()
                && file.bytes() <= maxBytes
                && formats.extensions().contains(SourceFile.extensionOf(file.place()));
    }

    /** Never throws for what is in the file; whatever breaks becomes an outcome. */
    Reading read(CorpusFile file) {
        var extension = SourceFile.extensionOf(file.place());
        if (file.obstacle().isPresent()) {
            return none(
                    file,
                    Files.isSymbolicLink(file.file()) ? Kind.UNSUPPORTED : Kind.UNREADABLE,
                    file.obstacle().get());
        }
        if (!formats.extensions().contains(extension)) {
            return none(file, Kind.UNSUPPORTED, unsupported(extension));
        }
        if (file.bytes() > maxBytes) {
            return tooLarge(file, file.bytes());
        }
        try {
            var bytes = FileBytes.read(file.file(), maxBytes);
            if (bytes.length > maxBytes) {
                return tooLarge(file, bytes.length);
            }
            return read(file, bytes);
        } catch (IOException e) {
            return none(file, Kind.UNREADABLE, "cannot be read: " + e);
        } catch (TextDecodingException e) {
            return none(file, Kind.UNREADABLE, e.getMessage());
        }
    }

    private Reading read(CorpusFile file, byte[] bytes) throws TextDecodingException {
        if (bytes.length == 0) {
            return none(file, Kind.EMPTY, "holds nothing");
        }
        var decoded = Decoder.decode(bytes);
        var source = new SourceFile(ArticleId.ofPlace(file.place()), file.place(), CleanText.of(decoded.text()));
        if (source.text().isBlank()) {
            return none(file, Kind.EMPTY, "holds nothing but space");
        }
        try {
            var format = formats.formatOf(source);
            if (format.isEmpty()) {
                return none(file, Kind.NO_ARTICLE, "looks like none of the known formats");
            }
            var article = format.get().read(source);
            var name = format.get().name();
            var readAs = new FileOutcome.ReadAs(article.id(), name, decoded.charset());
            return new Reading(
                    new FileOutcome(file.place(), Kind.INDEXED, name, Optional.of(readAs)), Optional.of(article));
        } catch (UnreadableArticleException e) {
            return none(file, Kind.NO_ARTICLE, e.getMessage());
        } catch (RuntimeException e) {
            return none(file, Kind.UNREADABLE, "broke its format, please report it: " + e);
        } catch (StackOverflowError e) {
            return none(file, Kind.UNREADABLE, "is nested too deeply; simplify its lists or quotations");
        }
    }

    private String unsupported(String extension) {
        return (extension.isEmpty() ? "has no extension" : "is a ." + extension + " file")
                + "; files are read if they end in ." + String.join(", .", formats.extensions());
    }

    private Reading tooLarge(CorpusFile file, long bytes) {
        return none(file, Kind.TOO_LARGE, "has " + bytes + " bytes; at most " + maxBytes + " are read, split it");
    }

    private static Reading none(CorpusFile file, Kind kind, String detail) {
        return new Reading(FileOutcome.without(file.place(), kind, detail), Optional.empty());
    }
}
