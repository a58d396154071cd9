package dev.wensou.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The type of the body without its parameters; empty if none is named. */
    public String type() {
        return header("Content-Type").map(type -> type.replaceAll(";.*", "")).orElse("");
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public Answer with(int otherStatus) {
        return new Answer(otherStatus, headers, body);
    }

    public Answer with(String otherBody) {
        return new Answer(status, headers, otherBody);
    }
}
