package dev.wensou.http;

import dev.wensou.page.PageFiles;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file of a page, in memory, as it is and as gzip; each has a tag of its own. */
record Asset(Form plain, Optional<Form> zipped, String contentType) {
    /** For an address whose content may be another one tomorrow. */
    static final String ASK_EACH_TIME = "no-cache";
    /** For an address that names its content. */
    static final String KEEP_FOR_GOOD = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    /** Never sent as it is, but with an answer in it; see {@link SearchPageRoutes}. */
    private static final String HOME = "index.html";

    /** Pages with an address of their own. */
    private static final Map<String, String> PAGES = Map.of("api-docs.html", "/api/docs", "embed-demo.html", "/embed");

    /** Bytes that may be sent. */
    record Form(byte[] bytes, Validator validator) {
        static Form of(byte[] bytes) {
            return new Form(bytes, Validator.of(bytes));
        }
    }

    /** The files by URL path. Only these are ever served: no path that a client sends is looked up on a disk. */
    static Map<String, Asset> load(PageFiles files) {
        var assets = new TreeMap<String, Asset>();
        for (var name : files.byName().keySet()) {
            if (!name.equals(HOME)) {
                var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                assets.put(PAGES.getOrDefault(name, "/" + name), of(files.content(name), type));
            }
        }
        return Map.copyOf(assets);
    }

    static Asset of(byte[] bytes, String contentType) {
        var zipped = Gzip.smallest(bytes);
        return new Asset(
                Form.of(bytes),
                zipped.length < bytes.length ? Optional.of(Form.of(zipped)) : Optional.empty(),
                contentType);
    }

    /** Answers with the file, or that the client has it already; a copy is asked about each time. */
    void send(Context context) {
        send(context, ASK_EACH_TIME);
    }

    /** @param caching how long a copy may be kept, as {@code Cache-Control} has it */
    void send(Context context, String caching) {
        var isZipped = zipped.isPresent() && AcceptedCodings.preferGzip(context.header("Accept-Encoding"));
        var form = isZipped ? zipped.get() : plain;
        context.header("ETag", form.validator().etag());
        context.header("Cache-Control", caching);
        if (zipped.isPresent()) {
            CompressedAnswers.vary(context);
        }
        if (form.validator().isIn(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        if (isZipped) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(contentType);
        context.result(form.bytes());
    }
}
