package dev.wensou.testing;

import dev.wensou.relevance.Peer;
import dev.wensou.relevance.PeerIndex;
import dev.wensou.relevance.PeerProvider;
import java.nio.file.Path;
import java.util.List;

/** A peer that finds nothing, and whose library says on the standard output how long it took, as jieba's does. */
public record ChattyPeer(String name, boolean isStock) implements Peer {
    public static final String CHAT = "dictionary loaded";

    /** Found by every test that looks for peers. */
    public static final class Provider implements PeerProvider {
        @Override
        public List<Peer> peers() {
            return List.of(new ChattyPeer("chatty", false));
        }
    }

    @Override
    public PeerIndex index(Path documents, Path folder) {
        System.out.println(CHAT);
        return new Empty();
    }

    private static final class Empty implements PeerIndex {
        @Override
        public List<String> best(String query, int count) {
            return List.of();
        }

        @Override
        public List<String> matches(String query) {
            return List.of();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
