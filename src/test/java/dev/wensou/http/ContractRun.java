package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.testing.Answer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends the requests of the contract in their order; what one keeps, those behind it can name. On one thread. */
final class ContractRun {
    private static final int MOST_TRIES = 6_000;

    private final ContractServers servers;
    private final Map<String, String> kept = new HashMap<>();

    ContractRun(ContractServers servers) {
        this.servers = servers;
    }

    /** Sends a request, checks the answer, and names what was produced: operation, status, and code or type. */
    String produced(ContractCase asked) throws Exception {
        var response = send(asked.server(), asked);
        for (var tries = 0; !isReached(asked, response); tries++) {
            if (tries == MOST_TRIES) {
                throw new AssertionError(asked + ": " + response.body() + " does not become " + asked.until());
            }
            Thread.sleep(5);
            response = send(asked.server(), asked);
        }
        assertEquals(asked.status() + " " + asked.code(), outcome(response), () -> asked.toString());
        for (var name : asked.keep().orElse(Map.of()).entrySet()) {
            kept.put(name.getKey(), value(response, name.getValue()));
        }
        return operation(asked) + " " + outcome(response);
    }

    /** The same request to another server; what is produced, whatever it is. */
    String producedBy(String server, ContractCase asked) throws Exception {
        return operation(asked) + " " + outcome(send(server, asked));
    }

    private String operation(ContractCase asked) throws Exception {
        return servers.client(asked.server())
                .contract()
                .description()
                .find(asked.method(), filled(asked.path()).replaceAll("\\?.*", ""))
                .map(operation -> operation.name())
                .orElse("undescribed");
    }

    private HttpResponse<String> send(String server, ContractCase asked) throws Exception {
        var headers = new ArrayList<String>();
        asked.as()
                .ifPresent(who -> headers.addAll(
                        List.of("Authorization", "Bearer " + ContractServers.KEY + (who.equals("admin") ? "" : "0"))));
        asked.header()
                .ifPresent(header -> headers.addAll(Arrays.asList(filled(header).split(": ", 2))));
        return servers.client(server)
                .send(asked.method(), filled(asked.path()), body(asked), headers.toArray(String[]::new));
    }

    private static byte[] body(ContractCase asked) {
        var blanks = new byte[asked.bodyBytes()];
        Arrays.fill(blanks, (byte) ' ');
        return asked.body().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(blanks);
    }

    private static boolean isReached(ContractCase asked, HttpResponse<String> response) {
        return asked.until().orElse(Map.of()).entrySet().stream()
                .allMatch(wanted -> value(response, wanted.getKey()).equals(wanted.getValue()));
    }

    private String filled(String text) {
        var filled = text;
        for (var name : kept.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private static String value(HttpResponse<String> response, String place) {
        return place.startsWith("header ")
                ? response.headers().firstValue(place.substring(7)).orElseThrow()
                : JsonMapper.shared().readTree(response.body()).at(place).asString();
    }

    private static String outcome(HttpResponse<String> response) {
        var answer = Answer.of(response);
        if (answer.status() == 204 || answer.status() == 304) {
            // have no body, though Javalin names a type
            return answer.status() + " ";
        }
        return answer.status() + " "
                + (answer.type().equals("application/problem+json") ? value(response, "/code") : answer.type());
    }
}
