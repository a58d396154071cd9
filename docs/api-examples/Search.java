import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The API of Wensou in Java 17 or newer, by the JDK alone. A program that has a JSON library uses that instead of {@link Json}.
 *
 * <pre>WENSOU_ADMIN_KEY=… java docs/api-examples/Search.java [http://127.0.0.1:8080] [QUERY]</pre>
 */
public final class Search {
    /** What went wrong: decide by {@link #code}, which is stable, and show the message to people. */
    static final class WensouException extends RuntimeException {
        final String code;
        final transient Map<?, ?> problem;

        WensouException(Map<?, ?> problem) {
            super((String) problem.get("detail"));
            this.code = (String) problem.get("code");
            this.problem = problem;
        }
    }

    /** A client of one server, for any number of threads. */
    record Wensou(HttpClient http, String server, String adminKey) {
        /** A search; values are texts, numbers, or lists of these for facets. */
        Map<?, ?> search(Map<String, ?> parameters) throws IOException, InterruptedException {
            return get("/api/v1/search", parameters);
        }

        /** Shows every hit of a search, however many: page by page, without gaps or repeats. */
        void eachHit(Map<String, ?> parameters, Consumer<Map<?, ?>> sink) throws IOException, InterruptedException {
            var answer = search(parameters);
            while (true) {
                list(answer, "hits").forEach(hit -> sink.accept((Map<?, ?>) hit));
                if (map(answer, "page").get("next") == null) {
                    return;
                }
                answer = search(Map.of("cursor", map(answer, "page").get("next")));
            }
        }

        Map<?, ?> get(String path, Map<String, ?> parameters) throws IOException, InterruptedException {
            var query = parameters.entrySet().stream()
                    .flatMap(each -> (each.getValue() instanceof List<?> list ? list : List.of(each.getValue()))
                            .stream().map(value -> encode(each.getKey()) + "=" + encode(value.toString())))
                    .collect(Collectors.joining("&", "?", ""));
            return send(request(path + query).GET());
        }

        /** Adds or replaces an article; {@code json} is an object as the API describes it. */
        Map<?, ?> put(String id, String json) throws IOException, InterruptedException {
            return send(request("/api/v1/articles/" + encode(id))
                    .header("Authorization", "Bearer " + adminKey)
                    .PUT(HttpRequest.BodyPublishers.ofString(json)));
        }

        Map<?, ?> delete(String id) throws IOException, InterruptedException {
            return send(request("/api/v1/articles/" + encode(id))
                    .header("Authorization", "Bearer " + adminKey)
                    .DELETE());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
        }

        private Map<?, ?> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = (Map<?, ?>) new Json(response.body()).read();
            if (response.statusCode() >= 400) {
                throw new WensouException(body);
            }
            return body;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** A marked text as HTML: every piece is escaped, so that nothing in an article can become markup. */
    static String html(Map<?, ?> marked) {
        var text = (String) marked.get("text");
        var out = new StringBuilder();
        var at = 0;
        for (var mark : list(marked, "marks")) {
            // offsets into a Java string, which counts UTF-16 units as the API does
            var start = ((Number) ((List<?>) mark).get(0)).intValue();
            var end = ((Number) ((List<?>) mark).get(1)).intValue();
            out.append(escaped(text.substring(at, start)));
            out.append("<mark>").append(escaped(text.substring(start, end))).append("</mark>");
            at = end;
        }
        return out.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static List<?> list(Map<?, ?> object, String name) {
        return (List<?>) object.get(name);
    }

    private static Map<?, ?> map(Map<?, ?> object, String name) {
        return (Map<?, ?>) object.get(name);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var server = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        var query = arguments.length > 1 ? arguments[1] : "算力";
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var wensou = new Wensou(HttpClient.newHttpClient(), server, System.getenv("WENSOU_ADMIN_KEY"));

        var answer = wensou.search(Map.of("q", query, "size", 3));
        out.println("total " + map(answer, "total").get("value"));
        list(answer, "hits").forEach(hit -> out.println("hit " + html(map((Map<?, ?>) hit, "title"))));

        for (var each : list(answer, "facets")) {
            var facet = (Map<?, ?>) each;
            if (!list(facet, "values").isEmpty()) {
                var name = (String) facet.get("name");
                var value = (Map<?, ?>) list(facet, "values").get(0);
                var filtered = wensou.search(
                        Map.of("q", query, name, List.of(value.get("value")), "from", "2000-01-01"));
                out.println("filter " + name + "=" + value.get("value") + " " + value.get("count") + ", dated "
                        + map(filtered, "total").get("value"));
                break;
            }
        }

        var strict = new ArrayList<Object>();
        wensou.eachHit(Map.of("q", query, "size", 5, "facets", "none"), hit -> {
            if (hit.get("match").equals("strict")) {
                strict.add(hit.get("id"));
            }
        });
        out.println("walked " + strict.size());

        var suggestions = wensou.get("/api/v1/suggest", Map.of("q", "suan", "size", 3));
        out.println("suggestions "
                + list(suggestions, "suggestions").stream()
                        .map(suggestion -> (String) ((Map<?, ?>) suggestion).get("text"))
                        .collect(Collectors.joining(" ")));

        if (wensou.adminKey() != null) {
            var put = wensou.put("example-java", "{\"title\":\"示例文章\",\"body\":\"来自 Java。\"}");
            out.println(put.get("outcome") + ", " + wensou.delete("example-java").get("outcome"));
        }

        try {
            wensou.search(Map.of("q", query, "page", 0));
        } catch (WensouException e) {
            if (!e.code.equals("bad_parameter")) {
                throw e;
            }
            out.println("error " + e.code + ": " + ((Map<?, ?>) list(e.problem, "problems").get(0)).get("hint"));
        }
    }

    /** Reads JSON that is well formed, as maps, lists, texts, {@code Long}, {@code Double}, {@code Boolean} and null. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            var first = next();
            switch (first) {
                case '{':
                    var object = new LinkedHashMap<String, Object>();
                    for (var c = next(); c != '}'; c = next()) {
                        at -= c == ',' ? 0 : 1;
                        next();
                        var name = string();
                        next();
                        object.put(name, read());
                    }
                    return object;
                case '[':
                    var array = new ArrayList<Object>();
                    for (var c = next(); c != ']'; c = next()) {
                        at -= c == ',' ? 0 : 1;
                        array.add(read());
                    }
                    return array;
                case '"':
                    return string();
                default:
                    var begin = at - 1;
                    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    return literal(text.substring(begin, at));
            }
        }

        /** The next character that is no blank. */
        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at++);
        }

        /** What stands behind a quotation mark, up to the next. */
        private String string() {
            var out = new StringBuilder();
            for (var c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                out.append(c == '\\' ? escape() : c);
            }
            return out.toString();
        }

        private char escape() {
            var c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            var known = "bfnrt".indexOf(c);
            return known < 0 ? c : "\b\f\n\r\t".charAt(known);
        }

        private static Object literal(String word) {
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
            };
        }
    }
}
