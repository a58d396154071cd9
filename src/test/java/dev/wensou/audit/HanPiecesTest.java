package dev.wensou.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HanPiecesTest {
    @Test
    void aPieceIsCutFromOneRunAndEveryPieceIsDrawn() {
        var random = new Random(1);
        var drawn = new TreeSet<String>();
        for (var i = 0; i < 500; i++) {
            drawn.add(HanPieces.draw(random, "云，a𠮷田算b力", 2, 3).orElseThrow());
        }

        assertEquals(new TreeSet<>(List.of("𠮷田", "𠮷田算", "田算")), drawn);
    }

    @Test
    void aTextWithoutALongEnoughRunHasNoPiece() {
        assertEquals(Optional.empty(), HanPieces.draw(new Random(1), "云 and 力", 2, 3));
        assertEquals(Optional.empty(), HanPieces.draw(new Random(1), "", 2, 3));
    }
}
