package dev.wensou.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request, and which described response it must produce.
 *
 * @param server which of the {@link ContractServers}
 * @param call such as {@code GET /api/v1/search?q=算力}; names in braces stand for what a case before has kept
 * @param as what the request shows: {@code admin} the key, {@code stranger} a wrong one, else nothing
 * @param header one header more, as {@code Name: value}; empty for none
 * @param body empty for none
 * @param bodyBytes a body of so many blanks instead; 0 for none
 * @param code of the problem, or the type of the body, or empty where there is none
 * @param keep names and where in the answer's JSON their values stand, as JSON pointers, or {@code header NAME}
 * @param until where in the answer's JSON which value must stand; the call is repeated until it does
 */
record ContractCase(
        String server,
        String call,
        Optional<String> as,
        Optional<String> header,
        Optional<String> body,
        int bodyBytes,
        int status,
        String code,
        Optional<Map<String, String>> keep,
        Optional<Map<String, String>> until) {
    private static final Path FILE = Path.of("src/test/resources/openapi/cases.json");
    private static final Path REASONS = Path.of("src/test/resources/openapi/not-produced.json");

    static List<ContractCase> all() throws IOException {
        return List.of(JsonMapper.shared().readValue(Files.readString(FILE), ContractCase[].class));
    }

    /** Described responses that no case produces, each with the reason. */
    static Map<String, String> notProduced() throws IOException {
        return JsonMapper.shared().readerForMapOf(String.class).readValue(Files.readString(REASONS));
    }

    String method() {
        return call.substring(0, call.indexOf(' '));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return server + ": " + call + " -> " + status + " " + code;
    }
}
