package dev.wensou.http;

import dev.wensou.search.Hit;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** One hit a line, as the answer of a search has it. The last line of a file that broke off is a problem. */
final class NdjsonFile extends ExportFile {
    private final JsonMapper json;

    NdjsonFile(Context context, ExportParams asked, JsonMapper json) {
        super(context, asked, "application/x-ndjson; charset=utf-8");
        this.json = json;
    }

    @Override
    byte[] head() {
        return new byte[0];
    }

    @Override
    byte[] line(Hit hit) {
        return line(Views.HitView.of(hit));
    }

    @Override
    void breakOff(Problem problem) throws IOException {
        out().write(line(problem));
        out().flush();
    }

    private byte[] line(Object value) {
        var line = new ByteArrayOutputStream();
        line.writeBytes(json.writeValueAsBytes(value));
        line.write('\n');
        return line.toByteArray();
    }
}
