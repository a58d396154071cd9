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

    FileReader(ArticleFormats formats, int maxBytes) {
        this.formats = formats;
        this.maxBytes = maxBytes;
    }

    /**
     * Whatever breaks in the file becomes its outcome.
     *
     * @throws SinkException if the sink throws
     */
    FileOutcome read(CorpusFile file, ArticleSink sink) throws SinkException {
        var tally = new FileTally(file.place(), sink);
        var extension = new SourceFile(ArticleId.ofPlace(file.place()), file.place(), "").extension();
        if (file.obstacle().isPresent()) {
            return tally.failed(
                    Files.isSymbolicLink(file.file()) ? Kind.UNSUPPORTED : Kind.UNREADABLE,
                    file.obstacle().get());
        }
        if (!formats.extensions().contains(extension)) {
            return tally.failed(Kind.UNSUPPORTED, unsupported(extension));
        }
        try (var in = Files.newInputStream(file.file())) {
            return formats.unitOf(extension) == Unit.LINE ? lines(file, in, tally) : whole(file, in, tally);
        } catch (IOException e) {
            return tally.failed(Kind.UNREADABLE, "cannot be read: " + e);
        } catch (TextDecodingException e) {
            return tally.failed(Kind.UNREADABLE, e.getMessage());
        }
    }

    private FileOutcome whole(CorpusFile file, InputStream in, FileTally tally)
            throws IOException, TextDecodingException, SinkException {
        var bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            return tally.failed(
                    Kind.TOO_LARGE,
                    "has " + Math.max(file.bytes(), bytes.length) + " bytes; at most " + maxBytes
                            + " are read, split it");
        }
        var text = "";
        if (bytes.length > 0) {
            var decoded = Decoder.decode(bytes);
            tally.charset(decoded.charset());
            text = CleanText.of(decoded.text());
        }
        if (text.isBlank()) {
            return tally.failed(Kind.EMPTY, "holds nothing but space");
        }
        var source = new SourceFile(ArticleId.ofPlace(file.place()), file.place(), text);
        try {
            read(source, "", tally);
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
            read(new SourceFile(ArticleId.ofPlace(file.place()), file.place(), text), place, tally);
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
            reading = format.read(source);
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

    private String unsupported(String extension) {
        return (extension.isEmpty() ? "has no extension" : "is a ." + extension + " file")
                + "; files are read if they end in ." + String.join(", .", formats.extensions());
    }
}
