package dev.wensou.opensearch.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nodes on this machine that are one cluster, {@code node-1} and so on, each a process with a folder of its own. One that was
 * killed can be started again on what it had. They end with this process. Safe for any number of threads.
 */
public final class NodeGroup implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_ERROR = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, RunningNode> running = new LinkedHashMap<>();

    private record Place(Path home, int http, int transport) {}

    private NodeGroup(Path home, int nodes) throws IOException {
        for (var i = 1; i <= nodes; i++) {
            var name = "node-" + i;
            places.put(name, new Place(home.resolve(name), RunningNode.freePort(), RunningNode.freePort()));
        }
    }

    /** Starts so many, and does not wait for them. */
    public static NodeGroup begin(Path home, int nodes) throws IOException {
        var group = new NodeGroup(home, nodes);
        try {
            for (var name : group.places.keySet()) {
                group.start(name);
            }
            return group;
        } catch (IOException | RuntimeException e) {
            group.close();
            throw e;
        }
    }

    /** Starts a node where it was before. */
    public synchronized void start(String name) throws IOException {
        var place = place(name);
        var seeds = places.values().stream()
                .map(each -> "127.0.0.1:" + each.transport())
                .collect(Collectors.joining(","));
        running.put(
                name,
                RunningNode.begin(
                        place.home(),
                        place.http(),
                        place.transport(),
                        List.of(
                                "cluster.name=wensou-demo",
                                "node.name=" + name,
                                "discovery.seed_hosts=" + seeds,
                                "cluster.initial_cluster_manager_nodes=" + String.join(",", places.keySet()))));
    }

    /** Ends a node as {@code kill -9} does. */
    public synchronized void kill(String name) throws InterruptedException {
        running.remove(name).kill();
    }

    /** The names of those that run. */
    public synchronized List<String> names() {
        return List.copyOf(running.keySet());
    }

    /** The processes of those that run. */
    public synchronized List<Long> processes() {
        return running.values().stream().map(RunningNode::process).toList();
    }

    /** Where all answer, those that do not run too, with commas between. */
    public String addresses() {
        return places.keySet().stream().map(name -> address(name).toString()).collect(Collectors.joining(","));
    }

    /** Where a node answers when it runs. */
    public URI address(String name) {
        return URI.create("http://127.0.0.1:" + place(name).http());
    }

    private Place place(String name) {
        return Optional.ofNullable(places.get(name)).orElseThrow(() -> new IllegalArgumentException("no node " + name));
    }

    /** The name of the elected cluster manager. */
    public String manager() throws IOException, InterruptedException {
        return ask("GET", names().getFirst(), "/_cat/cluster_manager?format=json", "")
                .path(0)
                .path("node")
                .asString();
    }

    /** How many parts of indexes a node holds, copies too. */
    public long shards(String name) throws IOException, InterruptedException {
        return ask("GET", name, "/_cat/shards?format=json&h=node,state", "").values().stream()
                .filter(shard -> shard.path("node").asString("").equals(name))
                .count();
    }

    /** The number of the part of an index that an article of that id lies in. */
    public int part(String index, String id) throws IOException, InterruptedException {
        return ask("GET", names().getFirst(), "/" + index + "/_search_shards?routing=" + id, "")
                .path("shards")
                .path(0)
                .path(0)
                .path("shard")
                .asInt();
    }

    /** Changes settings of all indexes, the cluster's own too. */
    public void setAll(Map<String, Object> settings) throws IOException, InterruptedException {
        ask("PUT", names().getFirst(), "/_all/_settings?expand_wildcards=all", JSON.writeValueAsString(settings));
    }

    /** Makes what was written to an index visible to searches. */
    public void refresh(String index) throws IOException, InterruptedException {
        ask("POST", names().getFirst(), "/" + index + "/_refresh", "");
    }

    /** Whether each running node sees all running ones and a manager among them. */
    public boolean isFormed() throws InterruptedException {
        return healths().map(all -> all.stream().allMatch(this::isWhole)).orElse(false);
    }

    /** The same, and all parts of all indexes and their copies are where they belong. */
    public boolean isGreen() throws InterruptedException {
        return healths()
                .map(all -> all.stream()
                        .allMatch(health -> isWhole(health)
                                && health.path("status").asString("").equals("green")
                                && health.path("relocating_shards").asInt() == 0))
                .orElse(false);
    }

    private boolean isWhole(JsonNode health) {
        return health.path("number_of_nodes").asInt() == names().size()
                && health.path("discovered_cluster_manager").asBoolean();
    }

    /** What each running node itself knows; nothing if one does not answer. */
    public Optional<List<JsonNode>> healths() throws InterruptedException {
        var healths = new ArrayList<JsonNode>();
        for (var name : names()) {
            try {
                healths.add(ask("GET", name, "/_cluster/health?local=true", ""));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(healths);
    }

    private JsonNode ask(String method, String node, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(node).resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new IOException(node + " answered " + path + " with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public synchronized void close() {
        running.values().forEach(RunningNode::close);
        http.close();
    }
}
