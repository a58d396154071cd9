package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.ingest.ArticleFormat.Unit;
import dev.wensou.ingest.FileOutcome.Kind;
import dev.wensou.text.CleanText;
import dev.wensou.text.DecodedLines;
import dev.wensou.text.Decoder;
import dev.wensou.text.TextDecodingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * Takes one file from bytes to articles in a sink, or to the reason why there are none. Safe for any number of
 * threads.
 */
final class FileReader {
    private final ArticleFormats formats;
    private final int maxBytes;
    private final RepeatedLines repeated;

    FileReader(ArticleFormats formats, int maxBytes) {
        this(formats, maxBytes, RepeatedLines.none());
    }

    /** @param repeated what files begin with that is no part of them */
    FileReader(ArticleFormats formats, int maxBytes, RepeatedLines repeated) {
        this.formats = formats;
        this.maxBytes = maxBytes;
        this.repeated = repeated;
    }

    /** Whether the file is one to read, as far as its name, its kind and its size tell. */
    boolean wants(CorpusFile file) {
        var extension = SourceFile.extensionOf(file.place());
        return file.obstacle().isEmpty()
                && formats.extensions().contains(extension)
                && (file.bytes() <= maxBytes || formats.unitOf(extension) == Unit.LINE);
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
        try {
            if (formats.unitOf(extension) == Unit.LINE) {
                try (var in = Files.newInputStream(file.file())) {
                    return lines(file, in, tally);
                }
            }
            return file.bytes() > maxBytes
                    ? tooLarge(file.bytes(), tally)
                    : whole(file, FileBytes.read(file.file(), maxBytes), tally);
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
        var source = new SourceFile(ArticleId.ofPlace(file.firstPlace()), file.place(), text);
        try {
            read(repeated.stripHead(source), "", tally);
            return tally.outcome();
        } catch (UnreadableArticleException e) {
            return tally.failed(Kind.NO_ARTICLE, e.getMessage());
        } catch (BrokenFormatException e) {
            return tally.failed(Kind.UNREADABLE, e.getMessage());
        }
    }

    private FileOutcome lines(CorpusFile file, InputStream in, FileTally tally) throws IOException, SinkException {
        var lines = new DecodedLines(in, maxBytes);
        var isEmpty = true;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = line.get().text().map(CleanText::of);
            if (text.isEmpty() || !text.get().isBlank()) {
                isEmpty = false;
                tally.charset(lines.charset());
                line(file, line.get(), text.orElse(""), tally);
            }
        }
        return isEmpty ? tally.failed(Kind.EMPTY, "holds nothing but space") : tally.outcome();
    }

    private void line(CorpusFile file, DecodedLines.Line line, String text, FileTally tally) throws SinkException {
        var place = "line " + line.number() + ": ";
        if (line.text().isEmpty()) {
            tally.problem(place + line.problem());
            return;
        }
        try {
            read(new SourceFile(ArticleId.ofPlace(file.firstPlace()), file.place(), text), place, tally);
        } catch (UnreadableArticleException | BrokenFormatException e) {
            tally.problem(place + e.getMessage());
        }
    }

    /** Reads a file, or the line of one at a place, by the first format that accepts it. */
    private void read(SourceFile source, String place, FileTally tally)
            throws UnreadableArticleException, BrokenFormatException, SinkException {
        var format = formats.formatOf(source)
                .orElseThrow(() -> new UnreadableArticleException("looks like none of the known formats"));
        tally.format(format);
        Reading reading;
        try {
            reading = repeated.readings().of(format, source);
        } catch (RuntimeException e) {
            throw new BrokenFormatException("broke its format, please report it: " + e, e);
        } catch (StackOverflowError e) {
            throw new BrokenFormatException("is nested too deeply; simplify its lists or quotations", e);
        }
        tally.take(reading, place);
    }

    /** A format failed on a file in a way that it should not. */
    private static final class BrokenFormatException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenFormatException(String message, Throwable cause) {
            super(message, cause);
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
