package dev.wensou.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Queries one after the other, from the first again after the last; every load goes on where the one before ended. Safe for any number of threads. */
final class InTurn {
    private final List<String> queries;
    private final AtomicLong next = new AtomicLong();

    InTurn(List<String> queries) {
        this.queries = List.copyOf(queries);
    }

    String next() {
        return queries.get((int) (next.getAndIncrement() % queries.size()));
    }
}
