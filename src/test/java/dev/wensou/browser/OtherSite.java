package dev.wensou.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site of somebody else, which is another origin than the server: one page with the box in it. */
final class OtherSite implements AutoCloseable {
    private final HttpServer server;
    private volatile String page = "";

    OtherSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var isPage = exchange.getRequestURI().getPath().equals("/");
            var bytes = (isPage ? page : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Shows a box that loads its script from a server. */
    OtherSite with(String searchServer, String box) {
        page = """
                <!doctype html><html lang="zh-Hans"><head><title>别的网站</title>
                <style>* { color: lime; font-size: 40px } a, mark, input { display: none !important }</style>
                <script type="module" src="%s/embed.js"></script></head>
                <body><h1>别的网站</h1>%s<button id="after">之后</button></body></html>
                """.formatted(searchServer, box);
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
