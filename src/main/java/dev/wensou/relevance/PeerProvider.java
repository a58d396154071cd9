package dev.wensou.relevance;

import java.util.List;

/**
 * Knows {@link Peer}s. {@link java.util.ServiceLoader} finds providers, because the libraries of peers are no part of
 * the product: they lie on the class path only while it is judged.
 *
 * <p>To add a peer: a line in {@code StockAnalyzers} of {@code src/peers}; if it needs a library, a dependency in the
 * profile {@code peers} of {@code pom.xml}.
 */
public interface PeerProvider {
    /** All peers of this provider, in the order of a report. Names are unique. */
    List<Peer> peers();
}
