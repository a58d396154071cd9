package dev.wensou.opensearch.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same work for many texts, on a few threads. */
final class AtOnce {
    private static final int THREADS = 3;

    private AtOnce() {}

    /**
     * What the work made of each, in their order.
     *
     * @throws IllegalStateException with what it failed with, if it failed
     */
    static <T> Map<String, T> of(Collection<String> texts, Function<String, T> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var begun = new LinkedHashMap<String, Future<T>>();
            for (var text : texts) {
                begun.put(text, threads.submit(() -> work.apply(text)));
            }
            var done = new LinkedHashMap<String, T>();
            for (var each : begun.entrySet()) {
                done.put(each.getKey(), each.getValue().get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
