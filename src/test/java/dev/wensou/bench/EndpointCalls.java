package dev.wensou.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is asked of each call of a server: paths, of words of its own articles, so many different ones as it has. */
final class EndpointCalls {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{6,16}");
    private static final List<String> PINYIN = List.of(
            "suanli",
            "sl",
            "rengong",
            "xitong",
            "wenjian",
            "ml",
            "rq",
            "anquan",
            "kaiyuan",
            "chonggou",
            "yunji",
            "bianc",
            "jiqixuexi",
            "shuju",
            "wangluo",
            "fuwuqi",
            "zhuom",
            "gongju",
            "neihe",
            "ruhe");
    /** Where pieces run out, as in a corpus of a few articles, no more are sought. */
    private static final int TRIES = 20;

    private final BenchClient client;
    private final Random random;
    private final int most;

    /** @param most how many different paths of a call are drawn */
    EndpointCalls(BenchClient client, Random random, int most) {
        this.client = client;
        this.random = random;
        this.most = most;
    }

    /** The paths of each call by its name, in the order of a report. */
    Map<String, List<String>> all() throws Exception {
        var articles = articles();
        var ids = articles.stream().map(each -> each.get("id").asString()).toList();
        var titles = articles.stream()
                .map(each -> each.get("title").get("text").asString())
                .distinct()
                .toList();
        var labels = new ArrayList<String>();
        client.json("/api/v1/facets/technology?size=200")
                .get("values")
                .forEach(value -> labels.add(value.get("value").asString()));
        var calls = new LinkedHashMap<String, List<String>>();
        searches(calls, titles, labels);
        calls.put("facets/{name}", paths(words(titles, 1), "/api/v1/facets/technology?q="));
        calls.put("facets/{name}, a piece of a value", paths(beginnings(labels), "/api/v1/facets/keyword?contains="));
        calls.put("suggest", paths(beginnings(labels), "/api/v1/suggest?q="));
        calls.put("suggest, pinyin", paths(PINYIN, "/api/v1/suggest?q="));
        calls.put("suggest/opensearch", paths(beginnings(labels), "/api/v1/suggest/opensearch?q="));
        calls.put("related", paths(labels, "/api/v1/related?q="));
        calls.put("popular", List.of("/api/v1/popular"));
        calls.put("articles/{id}", each(ids, "?q=" + encoded("系统")));
        calls.put("articles/{id}, explained", each(ids, "?explain=" + encoded("系统")));
        calls.put("articles/{id}/similar", each(ids, "/similar"));
        calls.put("feed", paths(words(titles, 1), "/api/v1/feed?q="));
        calls.put("export, NDJSON, 100 hits", paths(words(titles, 1), "/api/v1/export?format=ndjson&limit=100&q="));
        calls.put("export, CSV, 100 hits", paths(words(titles, 1), "/api/v1/export?format=csv&limit=100&q="));
        calls.put("analyze", paths(titles, "/api/v1/analyze?text="));
        for (var path : List.of(
                "/api/v1/status", "/health/ready", "/metrics", "/opensearch.xml", "/openapi.json", "/api/docs")) {
            calls.put(path.replace("/api/v1/", ""), List.of(path));
        }
        calls.put("the page with results", paths(words(titles, 1), "/?q="));
        calls.put(
                "the page with an article",
                ids.stream().map(id -> "/?article=" + id).toList());
        calls.values().removeIf(List::isEmpty);
        return calls;
    }

    private void searches(Map<String, List<String>> calls, List<String> titles, List<String> labels) throws Exception {
        calls.put("search, a word", paths(words(titles, 1), "/api/v1/search?q="));
        calls.put("search, two words", paths(words(titles, 2), "/api/v1/search?q="));
        calls.put("search, a label", paths(labels, "/api/v1/search?q="));
        calls.put("search, a whole title", paths(titles, "/api/v1/search?q="));
        calls.put(
                "search, a quoted title",
                paths(titles.stream().map(title -> '"' + title + '"').toList(), "/api/v1/search?q="));
        calls.put("search, a slip", paths(slips(titles), "/api/v1/search?q="));
        calls.put("search, nothing typed", List.of("/api/v1/search?q="));
        calls.put("search, newest", paths(words(titles, 1), "/api/v1/search?sort=newest&q="));
        calls.put("search, a facet", paths(labels, "/api/v1/search?q=&technology="));
        calls.put("search, dates", paths(words(titles, 1), "/api/v1/search?from=2015-01-01&to=2022-12-31&q="));
        calls.put("search, copies shown", paths(words(titles, 1), "/api/v1/search?collapse=false&q="));
        calls.put("search, explained", paths(words(titles, 1), "/api/v1/search?explain=true&q="));
        calls.put("search, page 20", paths(words(titles, 1), "/api/v1/search?page=20&q="));
        calls.put("search, by cursor", cursors(labels));
    }

    private List<JsonNode> articles() throws Exception {
        var articles = new ArrayList<JsonNode>();
        var path = "/api/v1/search?q=&size=100&facets=none";
        while (articles.size() < most) {
            var answer = client.json(path);
            answer.get("hits").forEach(articles::add);
            if (answer.get("page").get("next").isNull()) {
                break;
            }
            path = "/api/v1/search?cursor="
                    + encoded(answer.get("page").get("next").asString());
        }
        return articles;
    }

    /** Different texts of pieces of two to four characters, each from a title. */
    private List<String> words(List<String> titles, int pieces) {
        var words = new LinkedHashSet<String>();
        for (var tries = 0; words.size() < most && tries < TRIES * most; tries++) {
            var text = new StringBuilder();
            for (var piece = 0; piece < pieces; piece++) {
                var title = titles.get(random.nextInt(titles.size()));
                var start = random.nextInt(Math.max(1, title.length() - 4));
                text.append(piece == 0 ? "" : " ")
                        .append(title, start, Math.min(title.length(), start + random.nextInt(2, 5)));
            }
            words.add(text.toString());
        }
        return List.copyOf(words);
    }

    /** Latin words of titles with two letters swapped. */
    private static List<String> slips(List<String> titles) {
        return titles.stream()
                .flatMap(title -> LATIN.matcher(title).results().map(word -> word.group()))
                .map(word -> word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5))
                .distinct()
                .toList();
    }

    private List<String> beginnings(List<String> texts) {
        return Stream.generate(() -> texts)
                .limit(Math.max(1, most / Math.max(1, texts.size())))
                .flatMap(List::stream)
                .map(text -> text.substring(0, random.nextInt(1, text.length() + 1)))
                .toList();
    }

    private List<String> cursors(List<String> labels) throws Exception {
        var cursors = new ArrayList<String>();
        for (var label : labels.subList(0, Math.min(8, labels.size()))) {
            var next = client.json("/api/v1/search?q=" + encoded(label))
                    .get("page")
                    .get("next");
            if (!next.isNull()) {
                cursors.add("/api/v1/search?cursor=" + encoded(next.asString()));
            }
        }
        return cursors;
    }

    private static List<String> each(List<String> ids, String more) {
        return ids.stream().map(id -> "/api/v1/articles/" + id + more).toList();
    }

    private static List<String> paths(List<String> texts, String path) {
        return texts.stream().map(text -> path + encoded(text)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
