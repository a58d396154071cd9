package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.relevance.Peer;
import dev.wensou.relevance.PeerIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerChoiceTest {
    private final PeerChoice choice = new PeerChoice(
            List.of(new Unbuilt("cjk", true), new Unbuilt("jieba", true), new Unbuilt("jieba+folded", false)));

    /** A peer that nobody asks to index. */
    private record Unbuilt(String name, boolean isStock) implements Peer {
        @Override
        public PeerIndex index(Path documents, Path folder) {
            throw new UnsupportedOperationException("nothing is indexed here");
        }
    }

    private List<String> chosen(String... names) {
        return choice.named(List.of(names)).stream().map(Peer::name).toList();
    }

    @Test
    void peersComeInTheOrderInWhichTheyAreNamedAndOnce() {
        assertEquals(List.of("jieba+folded", "cjk"), chosen("jieba+folded", "cjk", "jieba+folded"));
        assertEquals(List.of(), chosen());
    }

    @Test
    void allIsEveryStockPeer() {
        assertEquals(List.of("cjk", "jieba"), chosen("all"));
        assertEquals(List.of("jieba", "cjk", "jieba+folded"), chosen("jieba", "all", "jieba+folded"));
    }

    @Test
    void unknownPeersAreNamedTogetherBesideThoseThereAre() {
        var one = assertThrows(IllegalArgumentException.class, () -> chosen("cjk", "kuromoji"));
        var two = assertThrows(IllegalArgumentException.class, () -> chosen("Jieba", "kuromoji"));

        assertEquals(
                "--peers: 'kuromoji' is no peer; want a list with commas of cjk, jieba, jieba+folded, or all for those"
                        + " without a +",
                one.getMessage());
        assertTrue(two.getMessage().startsWith("--peers: 'Jieba', 'kuromoji' are no peers; want"), two.getMessage());
    }

    @Test
    void whereNoneAreBuiltItSaysWhatBuildsThem() {
        var none = new PeerChoice(List.of());

        var thrown = assertThrows(IllegalArgumentException.class, () -> none.named(List.of("all")));

        assertTrue(thrown.getMessage().contains("scripts/evaluate builds"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("mvn -Ppeers package"), thrown.getMessage());
        assertEquals(List.of(), none.named(List.of()));
    }
}
