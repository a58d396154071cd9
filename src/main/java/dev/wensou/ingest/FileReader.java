package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.FileOutcome.Kind;
import dev.wensou.text.CleanText;
import dev.wensou.text.Decoder;
import dev.wensou.text.TextDecodingException;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Takes one file from bytes to articles in a sink, or to the reason why there are none. Safe for any number of
 * threads.
 */
final class FileReader {
    private final ArticleFormats formats;
    private final int maxBytes;

    FileReader(ArticleFormats formats, int maxBytes) {
        this.formats = formats;
        this.maxBytes = maxBytes;
    }

    /** Whether the file is one to read, as far as its name, its kind and its size tell. */
    boolean wants(CorpusFile file) {
        return file.obstacle().isEmpty()
                && file.bytes() <= maxBytes
                && formats.extensions().contains(SourceFile.extensionOf(file.place()));
    }

    /**
     * Whatever breaks in the file becomes its outcome.
     *
     * @throws SinkException if the sink throws
     */
    FileOutcome read(CorpusFile file, ArticleSink sink) throws SinkException {
        var tally = new FileTally(file.place(), sink);
        var extension = SourceFile.extensionOf(file.place());
        if (file.obstacle().isPresent()) {
            return tally.failed(
                    Files.isSymbolicLink(file.file()) ? Kind.UNSUPPORTED : Kind.UNREADABLE,
                    file.obstacle().get());
        }
        if (!formats.extensions().contains(extension)) {
            return tally.failed(Kind.UNSUPPORTED, unsupported(extension));
        }
        if (file.bytes() > maxBytes) {
            return tooLarge(file.bytes(), tally);
        }
        try {
            return whole(file, FileBytes.read(file.file(), maxBytes), tally);
        } catch (IOException e) {
            return tally.failed(Kind.UNREADABLE, "cannot be read: " + e);
        } catch (TextDecodingException e) {
            return tally.failed(Kind.UNREADABLE, e.getMessage());
        }
    }

    private FileOutcome whole(CorpusFile file, byte[] bytes, FileTally tally)
            throws TextDecodingException, SinkException {
        if (bytes.length > maxBytes) {
            return tooLarge(bytes.length, tally);
        }
        var text = "";
        if (bytes.length > 0) {
            var decoded = Decoder.decode(bytes);
            tally.charset(decoded.charset());
            text = CleanText.of(decoded.text());
        }
        if (isSpace(text)) {
            return tally.failed(Kind.EMPTY, "holds nothing but space");
        }
        var source = new SourceFile(ArticleId.ofPlace(file.place()), file.place(), text);
        var format = formats.formatOf(source);
        if (format.isEmpty()) {
            return tally.failed(Kind.NO_ARTICLE, "looks like none of the known formats");
        }
        tally.format(format.get());
        try {
            tally.take(format.get().read(source));
            return tally.outcome();
        } catch (UnreadableArticleException e) {
            return tally.failed(Kind.NO_ARTICLE, e.getMessage());
        } catch (RuntimeException e) {
            return tally.failed(Kind.UNREADABLE, "broke its format, please report it: " + e);
        } catch (StackOverflowError e) {
            return tally.failed(Kind.UNREADABLE, "is nested too deeply; simplify its lists or quotations");
        }
    }

    /** The no-break space is no white space to Java. */
    private static boolean isSpace(String text) {
        return text.chars().allMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit));
    }

    private FileOutcome tooLarge(long bytes, FileTally tally) {
        return tally.failed(Kind.TOO_LARGE, "has " + bytes + " bytes; at most " + maxBytes + " are read, split it");
    }

    private String unsupported(String extension) {
        return (extension.isEmpty() ? "has no extension" : "is a ." + extension + " file")
                + "; files are read if they end in ." + String.join(", .", formats.extensions());
    }
}
