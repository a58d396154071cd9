package dev.wensou.discovery;

import dev.wensou.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Articles of random words that a cutter knows, some of them far commoner than others, with terms of three to six
 * characters planted in them that it does not know.
 */
final class PlantedCorpus {
    private static final int WORDS = 300;
    private static final int TERMS = 20;
    private static final int ARTICLES = 160;
    private static final int WORDS_OF_AN_ARTICLE = 250;
    private static final int TERMS_OF_AN_ARTICLE = 6;
    /** Of all words, the share that is followed by its partner in the common pair; by chance it would be a fifth of it. */
    private static final double PAIRED = 0.05;

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Set<String> known;

    PlantedCorpus(long seed) {
        random = new Random(seed);
        var characters = characters();
        while (words.size() < WORDS) {
            words.add(draw(characters, 2));
        }
        known = new HashSet<>(words);
        while (terms.size() < TERMS) {
            terms.add(draw(characters, 3 + terms.size() % 4));
        }
        while (bodies.size() < ARTICLES) {
            bodies.add(body());
        }
    }

    /** Characters that fold to themselves and are no function words. */
    private static List<Character> characters() {
        var functionWords = BorderWords.load();
        var characters = new ArrayList<Character>();
        for (var character = '三'; characters.size() < 1200; character++) {
            var word = String.valueOf(character);
            if (Folding.fold(character) == character
                    && !functionWords.cannotBegin(word)
                    && !functionWords.cannotEnd(word)
                    && !functionWords.cannotStand(word)) {
                characters.add(character);
            }
        }
        return characters;
    }

    private String draw(List<Character> characters, int length) {
        var drawn = new StringBuilder();
        for (var i = 0; i < length; i++) {
            drawn.append(characters.get(random.nextInt(characters.size())));
        }
        return drawn.toString();
    }

    private String body() {
        var about = List.of(terms.get(bodies.size() % TERMS), pick(terms));
        var pieces = new ArrayList<String>();
        for (var i = 0; i < WORDS_OF_AN_ARTICLE; i++) {
            // the square makes the first words the commonest
            pieces.add(words.get((int) (random.nextDouble() * random.nextDouble() * WORDS)));
            if (pieces.getLast().equals(words.get(0)) && random.nextDouble() < PAIRED) {
                pieces.add(words.get(1));
            }
        }
        for (var i = 0; i < TERMS_OF_AN_ARTICLE; i++) {
            pieces.add(random.nextInt(pieces.size()), pick(about));
        }
        for (var at = 12; at < pieces.size(); at += 12) {
            pieces.add(at, "，");
        }
        return String.join("", pieces);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> terms() {
        return terms;
    }

    /** The two commonest words side by side. */
    String commonPair() {
        return words.get(0) + words.get(1);
    }

    /** The longest match first among the words of the corpus, else single characters. */
    List<String> cut(String text) {
        var cut = new ArrayList<String>();
        for (var at = 0; at < text.length(); at += cut.getLast().length()) {
            var isWord = at + 2 <= text.length() && known.contains(text.substring(at, at + 2));
            cut.add(text.substring(at, at + (isWord ? 2 : 1)));
        }
        return cut;
    }
}
