package dev.wensou.ingest;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page without its frame: what stands above the title, what stands between title and text, and what follows the
 * text from the first line of boilerplate or byline on. Short lines go there only in such company; inside the text,
 * and where a page has no running text at all, only lines that are boilerplate by themselves go.
 *
 * @param lines the lines that are left, bylines among them
 * @param title what a label above the text names as the title
 * @param standfirst a passage between title and byline
 * @param names what bare lines beside the title say: a person, a paper
 */
record PageFrame(List<String> lines, Optional<String> title, Optional<String> standfirst, List<Found> names) {
    private static final int MAX_STANDFIRST_CHARS = 240;

    /** Shorter lines between title and byline are no subtitle. */
    private static final int MIN_SUBTITLE_CHARS = 10;

    private static final int MAX_SOURCE_CHARS = 10;
    private static final int MIN_RELATED_CHARS = 6;
    /** Takes the frame off a page. */
    static PageFrame of(List<String> page, BoilerplateFilter boilerplate, BylineReader reader) {
        return new Reading(page, boilerplate, reader).frame();
    }

    private enum Kind {
        BLANK,
        FURNITURE,
        BYLINE,
        PROSE,
        SHORT
    }

    /** One page while it is read. */
    private static final class Reading {
        private final List<String> page;
        private final BoilerplateFilter boilerplate;
        private final List<Kind> kinds = new ArrayList<>();
        private final List<List<Found>> bylines = new ArrayList<>();
        private final boolean[] dropped;
        private final List<Found> names = new ArrayList<>();
        private Optional<String> standfirst = Optional.empty();

        Reading(List<String> page, BoilerplateFilter boilerplate, BylineReader reader) {
            this.page = page;
            this.dropped = new boolean[page.size()];
            this.boilerplate = boilerplate;
            for (var line : page) {
                kinds.add(Kind.BLANK);
                bylines.add(List.of());
                classify(kinds.size() - 1, line, reader);
            }
            var last = kinds.lastIndexOf(Kind.PROSE);
            for (var i = last + 1; last >= 0 && i < page.size(); i++) {
                if (kinds.get(i) == Kind.SHORT && boilerplate.isCue(page.get(i))) {
                    kinds.set(i, Kind.FURNITURE);
                }
            }
            for (var i = textStart(); i >= 0 && i < kinds.lastIndexOf(Kind.PROSE); i++) {
                if (kinds.get(i) == Kind.FURNITURE && !boilerplate.isBoilerplate(page.get(i))) {
                    kinds.set(i, Prose.is(page.get(i)) ? Kind.PROSE : Kind.SHORT);
                }
            }
        }

        /** The first running text that no dated byline follows before the next: a standfirst is part of the frame. */
        private int textStart() {
            var first = kinds.indexOf(Kind.PROSE);
            for (var i = first + 1; first >= 0 && i < page.size() && kinds.get(i) != Kind.PROSE; i++) {
                if (hasDate(i)) {
                    var rest = kinds.subList(i, kinds.size()).indexOf(Kind.PROSE);
                    return rest < 0 ? first : i + rest;
                }
            }
            return first;
        }

        private void classify(int at, String line, BylineReader reader) {
            if (line.isBlank()) {
                return;
            }
            if (boilerplate.isBoilerplate(line)) {
                kinds.set(at, Kind.FURNITURE);
                reader.read(line).ifPresent(found -> bylines.set(at, found));
                if (hasOrigin(at)) {
                    names.addAll(bylines.get(at));
                }
                return;
            }
            var byline = reader.read(line);
            byline.ifPresent(found -> bylines.set(at, found));
            if (byline.isPresent()) {
                kinds.set(at, Kind.BYLINE);
            } else if (boilerplate.isEdge(line)) {
                kinds.set(at, Kind.FURNITURE);
            } else {
                kinds.set(at, Prose.is(line) ? Kind.PROSE : Kind.SHORT);
            }
        }

        PageFrame frame() {
            for (var i = 0; i < page.size(); i++) {
                dropped[i] = kinds.get(i) == Kind.FURNITURE;
            }
            if (!kinds.contains(Kind.PROSE)) {
                return new PageFrame(boilerplate.alone(page), Optional.empty(), standfirst, names);
            }
            var headEnd = kinds.indexOf(Kind.PROSE);
            takeHead(headEnd);
            takeTail(kinds.lastIndexOf(Kind.PROSE) + 1);
            var title = bylines.subList(0, headEnd).stream()
                    .flatMap(List::stream)
                    .filter(found -> found.field() == Field.TITLE)
                    .map(Found::value)
                    .findFirst();
            var kept = new ArrayList<String>();
            for (var i = 0; i < page.size(); i++) {
                if (!dropped[i]) {
                    kept.add(page.get(i));
                }
            }
            return new PageFrame(kept, title, standfirst, names);
        }

        private void takeHead(int firstProse) {
            var title = title(firstProse);
            var end = takeStandfirst(title, firstProse);
            for (var i = 0; i < title; i++) {
                if (kinds.get(i) == Kind.SHORT) {
                    dropped[i] = true;
                    names.addAll(PaperNames.among(List.of(page.get(i))));
                }
            }
            var last = title;
            for (var i = title + 1; i < end; i++) {
                last = kinds.get(i) == Kind.FURNITURE || kinds.get(i) == Kind.BYLINE ? i : last;
            }
            for (var i = title + 1; i < end; i++) {
                if (kinds.get(i) == Kind.SHORT && title >= 0) {
                    takeBeside(i, last);
                }
            }
        }

        /** The line of the title, or -1. */
        private int title(int firstProse) {
            var first = -1;
            var candidates = new ArrayList<Integer>();
            for (var i = 0; i < firstProse; i++) {
                var line = page.get(i);
                if (bylines.get(i).stream().anyMatch(found -> found.field() == Field.TITLE)) {
                    return i;
                }
                if (kinds.get(i) == Kind.SHORT
                        && FirstSentence.isTitle(line)
                        && !Prose.isNavigation(line)
                        && !isBanner(line)
                        && !LabelRows.isIn(page, i, this::isShort)
                        && !TitleChoice.isAround(line, page.subList(i + 1, firstProse))
                        && WebAddress.in(line).isEmpty()) {
                    if (TitleChoice.weight(line) >= TitleChoice.MIN_CHARS) {
                        candidates.add(i);
                    }
                    first = first < 0 ? i : first;
                }
            }
            return candidates.isEmpty() ? first : candidates.get(TitleChoice.among(linesAt(candidates), text()));
        }

        private List<String> linesAt(List<Integer> places) {
            return places.stream().map(page::get).toList();
        }

        private String text() {
            var text = new StringBuilder();
            for (var i = 0; i < page.size(); i++) {
                if (kinds.get(i) == Kind.PROSE) {
                    text.append(page.get(i)).append('\n');
                }
            }
            return text.toString();
        }

        /** Whether a line begins with the name of the source, as a site's name and slogan do: 硅谷夜航 | 深夜里的科技对话. */
        private boolean isBanner(String line) {
            return bylines.stream()
                    .flatMap(List::stream)
                    .filter(found -> found.field() == Field.SOURCE && line.startsWith(found.value()))
                    .anyMatch(found -> line.substring(found.value().length()).matches("(?:[\\s|｜·—-].*)?"));
        }

        /** A passage between title and dated byline; returns where the text begins then. */
        private int takeStandfirst(int title, int firstProse) {
            var next = nextText(firstProse + 1);
            if (title < 0
                    || nextText(title + 1) != firstProse && !hasOrigin(next)
                    || page.get(firstProse).length() > MAX_STANDFIRST_CHARS
                    || next >= page.size()
                    || !hasDate(next)
                            && !hasOrigin(next)
                            && !(kinds.get(next) == Kind.FURNITURE && hasDate(nextText(next + 1)))) {
                return firstProse;
            }
            standfirst = Optional.of(page.get(firstProse));
            dropped[firstProse] = true;
            var second = next;
            while (second < page.size() && kinds.get(second) != Kind.PROSE) {
                second++;
            }
            return second;
        }

        /** A short line below the title: a name, a piece of the site, a subtitle, or the beginning of the text. */
        private void takeBeside(int at, int lastFurniture) {
            var line = page.get(at);
            if (WebAddress.is(line)) {
                names.add(new Found(Field.URL, line));
                dropped[at] = true;
            } else if (Surnames.isName(line)
                    && (lastFurniture > at || nextText(at + 1) < page.size() && at == nextText(0))) {
                names.add(new Found(Field.AUTHOR, line));
                dropped[at] = true;
            } else if (at < lastFurniture
                    && (line.length() < MIN_SUBTITLE_CHARS || Prose.isNavigation(line) || LabelRows.isLabelled(line))) {
                var next = nextText(at + 1);
                if (line.length() <= MAX_SOURCE_CHARS && hasDate(next) && !says(next, Field.AUTHOR) && !isTally(line)) {
                    names.add(new Found(Field.SOURCE, line));
                }
                dropped[at] = true;
            } else if (isTally(line)) {
                dropped[at] = true;
            }
        }

        private void takeTail(int from) {
            var inFrame = false;
            var related = false;
            for (var i = from; i < page.size(); i++) {
                var kind = kinds.get(i);
                inFrame |= kind == Kind.FURNITURE || kind == Kind.BYLINE;
                if (kind == Kind.SHORT && (inFrame || isTally(page.get(i)))) {
                    dropped[i] = true;
                    related |= page.get(i).length() >= MIN_RELATED_CHARS;
                } else if (kind == Kind.BYLINE && related && hasDate(i)) {
                    dropped[i] = true;
                }
            }
        }

        /** Whether a line says where the text was taken from. */
        private boolean hasOrigin(int at) {
            return at < page.size()
                    && kinds.get(at) == Kind.FURNITURE
                    && page.get(at).matches("[(（]?本文.*")
                    && bylines.get(at).stream().anyMatch(found -> found.field() == Field.SOURCE);
        }

        private boolean hasDate(int at) {
            return says(at, Field.DATE);
        }

        private boolean says(int at, Field field) {
            return at < page.size() && bylines.get(at).stream().anyMatch(found -> found.field() == field);
        }

        private boolean isShort(int at) {
            return kinds.get(at) == Kind.SHORT;
        }

        private int nextText(int from) {
            var at = from;
            while (at < page.size() && kinds.get(at) == Kind.BLANK) {
                at++;
            }
            return at;
        }

        private static boolean isTally(String line) {
            return line.matches("[\\d.,\\s/+万千kKwW%]+");
        }
    }
}
