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

    /** Never throws for what is in the file; whatever breaks becomes an outcome. */
    Reading read(CorpusFile file) {
        var source = new SourceFile(ArticleId.ofPlace(file.firstPlace()), file.place(), "");
        if (file.obstacle().isPresent()) {
            return none(
                    file,
                    Files.isSymbolicLink(file.file()) ? Kind.UNSUPPORTED : Kind.UNREADABLE,
                    file.obstacle().get());
        }
        if (!formats.extensions().contains(source.extension())) {
            return none(file, Kind.UNSUPPORTED, unsupported(source.extension()));
        }
        try (var in = Files.newInputStream(file.file())) {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                return none(
                        file,
                        Kind.TOO_LARGE,
                        "has " + Math.max(file.bytes(), bytes.length) + " bytes; at most " + maxBytes
                                + " are read, split it");
            }
            return read(file, new SourceFile(source.id(), file.place(), text(bytes)));
        } catch (IOException e) {
            return none(file, Kind.UNREADABLE, "cannot be read: " + e);
        } catch (TextDecodingException e) {
            return none(file, Kind.UNREADABLE, e.getMessage());
        }
    }

    private Reading read(CorpusFile file, SourceFile source) {
        if (source.text().isBlank()) {
            return none(file, Kind.EMPTY, "holds nothing but space");
        }
        try {
            var format = formats.formatOf(source);
            if (format.isEmpty()) {
                return none(file, Kind.NO_ARTICLE, "looks like none of the known formats");
            }
            var article = format.get().read(source);
            return new Reading(
                    new FileOutcome(file.place(), Kind.INDEXED, format.get().name()), Optional.of(article));
        } catch (UnreadableArticleException e) {
            return none(file, Kind.NO_ARTICLE, e.getMessage());
        } catch (RuntimeException e) {
            return none(file, Kind.UNREADABLE, "broke its format, please report it: " + e);
        } catch (StackOverflowError e) {
            return none(file, Kind.UNREADABLE, "is nested too deeply; simplify its lists or quotations");
        }
    }

    private static String text(byte[] bytes) throws TextDecodingException {
        return bytes.length == 0 ? "" : CleanText.of(Decoder.decode(bytes).text());
    }

    private String unsupported(String extension) {
        return (extension.isEmpty() ? "has no extension" : "is a ." + extension + " file")
                + "; files are read if they end in ." + String.join(", .", formats.extensions());
    }

    private static Reading none(CorpusFile file, Kind kind, String detail) {
        return new Reading(new FileOutcome(file.place(), kind, detail), Optional.empty());
    }
}
