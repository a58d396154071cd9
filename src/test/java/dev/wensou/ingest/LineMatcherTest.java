package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Boilerplate;
import dev.wensou.config.Boilerplate.Kind;
import dev.wensou.config.Boilerplate.Rule;
import dev.wensou.config.ConfigFiles;
import dev.wensou.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineMatcherTest {
    private static final int LINES = 20_000;
    private static final Pattern SIGNS = Pattern.compile("[\\\\()\\[\\]{}|.?*+^]+");

    /** Lines are cut from the expression itself, so that many are matched and many only nearly. */
    @Test
    void anExpressionMatchesTheSameLinesAsWhenItIsTriedOnAll() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var rules = Boilerplate.read(ConfigFiles.defaults()).rules().stream()
                .filter(Rule::isExpression)
                .toList();
        var matched = 0;
        for (var i = 0; i < LINES; i++) {
            var rule = rules.get(random.nextInt(rules.size()));
            var line = line(List.of(SIGNS.split(rule.text())), random);
            var expected = Pattern.compile(LineMatcher.folded(rule.text()), Pattern.CASE_INSENSITIVE)
                    .matcher(line)
                    .matches();
            matched += expected ? 1 : 0;
            assertEquals(
                    expected,
                    new LineMatcher(List.of(rule)).matches(line),
                    () -> "seed " + seed + ": /" + rule.text() + "/ on '" + line + "'");
        }
        var found = matched;
        assertTrue(found > 500, () -> "seed " + seed + ": only " + found + " lines were matched at all");
    }

    private static String line(List<String> pieces, Random random) {
        var line = new StringBuilder();
        var count = 1 + random.nextInt(4);
        for (var i = 0; i < count; i++) {
            line.append(List.of("", " ", "：", "1", "|").get(random.nextInt(5)));
            line.append(pieces.get(random.nextInt(pieces.size())));
        }
        return Folding.fold(line).strip();
    }

    @Test
    void whatAnExpressionNeedsIsReadOffIt() {
        assertEquals(
                Optional.of(Set.of('a', 'b')), ExpressionNeeds.of("(ax|b)y.*").first());
        assertEquals(Optional.of(Set.of('y')), ExpressionNeeds.of("(ax|b)y.*").some());
        assertEquals(Optional.empty(), ExpressionNeeds.of(".{0,9}(赞|踩)").first());
        assertEquals(
                Optional.of(Set.of('赞', '踩')), ExpressionNeeds.of(".{0,9}(赞|踩)").some());
        assertEquals(Optional.of(Set.of('a', 'b')), ExpressionNeeds.of("a?b").first());
    }

    @Test
    void whatIsNotUnderstoodNeedsNothing() {
        assertEquals(Optional.empty(), ExpressionNeeds.of("(?=a)b").some());
        assertEquals(Optional.empty(), ExpressionNeeds.of("(a|)*").first());
    }

    @Test
    void lettersAreMatchedInEitherCase() {
        assertTrue(new LineMatcher(List.of(new Rule(Kind.EDGE, "Read More.*", true))).matches("read more here"));
    }
}
