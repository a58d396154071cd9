package dev.wensou.http;

import dev.wensou.search.Hit;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A file of hits that is written while a client reads it. Nothing is sent before the first hit, so that what fails before
 * is answered as any other request. For one request, on one thread.
 */
abstract class ExportFile {
    private static final int BLOCK = 1 << 15;

    private final Context context;
    private final ExportParams asked;
    private final String type;
    private Optional<OutputStream> out = Optional.empty();

    /** @param type the content type */
    ExportFile(Context context, ExportParams asked, String type) {
        this.context = context;
        this.asked = asked;
        this.type = type;
    }

    /** What comes before the first hit. */
    abstract byte[] head();

    abstract byte[] line(Hit hit);

    /** Lets the client see that the file is not whole. */
    abstract void breakOff(Problem problem) throws IOException;

    /** @throws UncheckedIOException if the client went away */
    final void write(Hit hit) {
        try {
            out().write(line(hit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if the client went away */
    final void end() {
        try {
            out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything may have been sent. */
    final boolean isBegun() {
        return out.isPresent();
    }

    final Context context() {
        return context;
    }

    final OutputStream out() throws IOException {
        if (out.isEmpty()) {
            context.contentType(type);
            context.header("Content-Disposition", ExportName.of(asked).disposition());
            context.header("Cache-Control", "no-store");
            CompressedAnswers.vary(context);
            out = Optional.of(new BufferedOutputStream(context.outputStream(), BLOCK));
            out.get().write(head());
        }
        return out.get();
    }
}
