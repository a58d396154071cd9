package dev.wensou.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.text.Trie;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final double EXACT = 1e-9;

    @Test
    void partsThatMeetAsOftenAsByChanceHaveNoInformation() {
        // 20 and 30 of 100 meet at 20 * 30 / 100 places by chance
        assertEquals(0, SplitPmi.bits(6, 20, 30, 100), EXACT);
        assertEquals(3, SplitPmi.bits(48, 20, 30, 100), EXACT);
        assertEquals(-1, SplitPmi.bits(3, 20, 30, 100), EXACT);
    }

    @Test
    void anNGramIsAsFirmAsItsWeakestSplit() {
        var grams = new NGrams(1024);
        var first = grams.add(Trie.ROOT, '树', 16);
        var second = grams.add(first, '莓', 16);
        grams.add(second, '派', 16);
        grams.add(grams.add(Trie.ROOT, '莓', 16), '派', 16);
        grams.add(Trie.ROOT, '派', 64);

        // 树|莓派: 16 * 1024 / (16 * 16) = 2^6; 树莓|派: 16 * 1024 / (16 * 64) = 2^4
        assertEquals(4, new SplitPmi(grams).of("树莓派"), EXACT);
        assertEquals(6, new SplitPmi(grams).of("树莓"), EXACT);
    }

    @Test
    void entropyIsTheBitsOfAGuess() {
        assertEquals(0, entropy("啊啊啊啊"), EXACT);
        assertEquals(2, entropy("甲乙丙丁"), EXACT);
        // half, a quarter and two eighths: 1/2 + 2/4 + 3/8 + 3/8
        assertEquals(1.75, entropy("甲甲甲甲乙乙丙丁"), EXACT);
    }

    @Test
    void eachBorderIsANeighbourOfItsOwn() {
        assertEquals(2, entropy("\n\n\n\n"), EXACT);
        assertEquals(1.5, entropy("甲甲\n\n"), EXACT);
    }

    @Test
    void neighboursForgetWhatTheyCounted() {
        var neighbours = new Neighbours();
        neighbours.add('甲');
        neighbours.clear();
        neighbours.add('乙');
        neighbours.add('丙');

        assertEquals(1, neighbours.entropy(), EXACT);
        assertEquals(0, neighbours.count('甲'));
    }

    @Test
    void residualIdfIsZeroForChanceAndGrowsWithGathering() {
        // 100 occurrences on 100 articles leave 1/e of them empty
        assertEquals(0, ResidualIdf.bits(100, 100 * (1 - Math.exp(-1)), 100), EXACT);
        assertEquals(2, ResidualIdf.bits(100, 25 * (1 - Math.exp(-1)), 100), EXACT);
    }

    private static double entropy(String characters) {
        var neighbours = new Neighbours();
        for (var i = 0; i < characters.length(); i++) {
            neighbours.add(characters.charAt(i));
        }
        return neighbours.entropy();
    }
}
