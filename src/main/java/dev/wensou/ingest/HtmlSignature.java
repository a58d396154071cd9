package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Who, where and when as the elements between title and text say it by their names: microdata, {@code rel=author},
 * {@code time}, and classes such as {@code author} or {@code pub-date}.
 */
record HtmlSignature(List<Candidate<String>> author, List<Candidate<String>> source, List<Candidate<String>> date) {
    private static final int MAX_VALUE_CHARS = 40;
    private static final int ABOVE_WITHOUT_TITLE = 6;
    private static final Set<String> AUTHOR =
            Set.of("author", "authors", "byline", "writer", "nick", "nickname", "username", "authorname");
    private static final Set<String> PERSON = Set.of("name", "user", "uname", "poster", "creator", "fn");
    /** Classes of the microformats hCard and h-card. */
    private static final String CARD = ".fn, .p-author, .h-card .p-name";

    private static final Set<String> SOURCE = Set.of("source", "origin");
    private static final Set<String> DATE =
            Set.of("date", "time", "pubtime", "pubdate", "published", "publish", "postdate", "datetime", "posted");
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}·.'_ -]{0,28}[\\p{L}\\p{N}.]";

    /** What the elements around the title of a page say; {@code zone} are its blocks between title and text. */
    static HtmlSignature of(Element body, List<HtmlBlock> zone, BylineReader bylines) {
        var elements = zone.stream()
                .map(HtmlBlock::owner)
                .distinct()
                .flatMap(owner -> Stream.concat(parentOfOne(owner), owner.nodeStream(Element.class)))
                .distinct()
                .toList();
        return new HtmlSignature(
                List.of(
                        Candidate.labelled(
                                "itemprop author",
                                body.select("[itemprop=author] [itemprop=name], [itemprop=author]").stream()
                                        .flatMap(e -> name(e, Field.AUTHOR, bylines).stream())
                                        .findFirst()),
                        Candidate.labelled(
                                "rel author",
                                elements.stream()
                                        .filter(e -> e.attr("rel").contains("author"))
                                        .flatMap(e -> name(e, Field.AUTHOR, bylines).stream())
                                        .findFirst()),
                        Candidate.found("class author", named(elements, AUTHOR, e -> name(e, Field.AUTHOR, bylines))),
                        Candidate.found("class name", named(elements, PERSON, e -> name(e, Field.AUTHOR, bylines))),
                        Candidate.found("hCard", onlyCard(body).flatMap(e -> name(e, Field.AUTHOR, bylines)))),
                List.of(Candidate.found("class source", named(elements, SOURCE, e -> name(e, Field.SOURCE, bylines)))),
                List.of(
                        Candidate.labelled(
                                "itemprop datePublished",
                                body.select("[itemprop=datePublished], time[pubdate]").stream()
                                        .flatMap(e -> day(e).stream())
                                        .findFirst()),
                        Candidate.found(
                                "time",
                                Stream.concat(
                                                elements.stream()
                                                        .filter(e ->
                                                                e.normalName().equals("time")),
                                                onlyTime(body).stream())
                                        .flatMap(e -> day(e).stream())
                                        .findFirst()),
                        Candidate.found("class date", named(elements, DATE, HtmlSignature::day))));
    }

    /**
     * The blocks between title and text and a day right above the title, or those right above the text
     * where the title is not among them.
     */
    static List<HtmlBlock> zone(MainText main, String title) {
        var above = main.above();
        var isBelow = main.blocks().stream().anyMatch(block -> ArticleDraft.same(block.text(), title));
        var start = isBelow ? above.size() : Math.max(0, above.size() - ABOVE_WITHOUT_TITLE);
        for (var i = 0; i < above.size(); i++) {
            if (ArticleDraft.same(above.get(i).text(), title)) {
                start = i + 1;
            }
        }
        var zone = new ArrayList<>(above.subList(start, above.size()));
        if (start > 1 && isDay(above.get(start - 2))) {
            zone.add(above.get(start - 2));
        }
        main.blocks().stream()
                .takeWhile(block -> block.kind() == HtmlBlock.Kind.HEADING || !block.isProse())
                .forEach(zone::add);
        return zone;
    }

    /** Whether a block is a day and little else, as blogs put it above the title. */
    private static boolean isDay(HtmlBlock block) {
        return block.text().length() <= MAX_VALUE_CHARS
                && DateReader.dayIn(block.text()).isPresent();
    }

    private static Stream<Element> parentOfOne(Element owner) {
        return Stream.ofNullable(owner.parent()).filter(parent -> parent.childrenSize() == 1);
    }

    /** The only {@code time} of a page, wherever it stands. */
    private static Optional<Element> onlyTime(Element body) {
        var times = body.select("time");
        return times.stream().map(HtmlSignature::day).distinct().count() == 1
                ? Optional.of(times.first())
                : Optional.empty();
    }

    /** The only person whose card a page shows beside its comments, wherever it stands. */
    private static Optional<Element> onlyCard(Element body) {
        var cards = body.select(CARD).stream()
                .filter(card -> card.parents().stream()
                        .noneMatch(parent -> HtmlHints.says(parent, Set.of("comment", "comments", "replies"))))
                .toList();
        return cards.stream().map(Element::text).distinct().count() == 1
                ? Optional.of(cards.getFirst())
                : Optional.empty();
    }

    private static Optional<String> named(
            List<Element> elements, Set<String> words, Function<Element, Optional<String>> reading) {
        return elements.stream()
                .filter(element -> HtmlHints.says(element, words))
                .flatMap(element -> reading.apply(element).stream())
                .findFirst();
    }

    private static Optional<String> name(Element element, Field field, BylineReader bylines) {
        var text = text(element.hasAttr("content") ? element.attr("content") : element.text());
        var said = bylines.read(text).stream()
                .flatMap(List::stream)
                .filter(found -> found.field() == field)
                .map(Bylines.Found::value)
                .findFirst();
        return said.or(
                () -> Optional.of(text.replaceFirst("^(?i:by|由)\\s+", "")).filter(HtmlSignature::isName));
    }

    private static boolean isName(String text) {
        return text.matches(NAME)
                && text.matches(".*\\p{L}.*")
                && DateReader.dateIn(text).isEmpty();
    }

    private static Optional<String> day(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("content"), element.text())
                .map(HtmlSignature::text)
                .filter(text -> text.length() <= MAX_VALUE_CHARS
                        && DateReader.dayIn(text).isPresent())
                .findFirst();
    }

    private static String text(String raw) {
        return Lines.trim(CleanText.of(raw).replaceAll("[\\s\\u00A0]+", " "));
    }
}
