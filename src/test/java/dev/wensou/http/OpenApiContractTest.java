package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.page.PageFiles;
import dev.wensou.search.SearchFailure;
import dev.wensou.testing.ApiDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Running servers against their description, in both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiContractTest {
    private ContractServers servers;
    private ApiDescription description;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        servers = new ContractServers(folder);
        description = servers.client("sample").contract().description();
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedCallIsARoute() throws Exception {
        var failure = new SearchFailure.EngineUnavailable("no index");
        var files = Asset.load(PageFiles.of(Path.of("frontend"))).keySet().stream()
                .filter(path -> path.contains("."))
                .map(path -> "GET " + path)
                .collect(Collectors.toSet());
        files.add("GET " + PageRoutes.KEPT);
        try (var server = new WebServer(FailingSite.of(failure, new AdminKey(ContractServers.KEY)), "127.0.0.1", 0)) {
            var routes = new TreeSet<>(server.routes());
            assertTrue(routes.containsAll(files), "the pages have files that are no routes");
            routes.removeAll(files);

            assertEquals(
                    description.operations().stream()
                            .map(ApiDescription.Operation::name)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    routes);
        }
    }

    @Test
    void whatIsDescribedIsProducedAndNothingElse() throws Exception {
        var cases = ContractCase.all();
        var run = new ContractRun(servers);
        var produced = new TreeSet<String>();
        for (var asked : cases) {
            produced.add(run.produced(asked));
        }
        for (var asked : cases) {
            for (var outcome : failures(asked)) {
                produced.add(run.producedBy(outcome.substring(outcome.indexOf(' ') + 1), asked));
            }
        }

        var accounted = new TreeSet<>(produced);
        accounted.remove("undescribed 404 not_found");
        var twice = new TreeSet<>(ContractCase.notProduced().keySet());
        twice.retainAll(produced);
        accounted.addAll(ContractCase.notProduced().keySet());
        assertEquals(described(), accounted);
        assertEquals(Set.of(), twice, "not-produced.json lists what is produced");
    }

    /** Statuses and codes of an operation that a server gives which fails in the way of that code. */
    private List<String> failures(ContractCase asked) {
        return description.find(asked.method(), asked.path().replaceAll("\\?.*", "")).stream()
                .filter(operation -> asked.status() < 300)
                .flatMap(operation -> operation.node().get("responses").properties().stream())
                .filter(response -> response.getKey().startsWith("5"))
                .flatMap(response -> description.codes(description.resolved(response.getValue())).stream()
                        .map(code -> response.getKey() + " " + code))
                .toList();
    }

    private Set<String> described() {
        var described = new TreeSet<String>();
        for (var operation : description.operations()) {
            for (var response : operation.node().get("responses").properties()) {
                var resolved = description.resolved(response.getValue());
                var name = operation.name() + " " + response.getKey() + " ";
                description.codes(resolved).forEach(code -> described.add(name + code));
                for (var type : resolved.path("content").properties()) {
                    if (!type.getKey().equals("application/problem+json")) {
                        described.add(name + type.getKey());
                    }
                }
                if (resolved.path("content").isEmpty()) {
                    described.add(name);
                }
            }
        }
        return described;
    }
}
