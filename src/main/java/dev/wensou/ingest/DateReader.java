package dev.wensou.ingest;

import dev.wensou.article.PublicationDate;
import dev.wensou.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads dates in their many spellings: {@code 2024-11-18}, {@code 2024年11月18日}, {@code 民國113年11月18日},
 * {@code 二〇二四年三月五日}, {@code Nov 18, 2024}, {@code Nov 18 09:30:00 2024}, {@code 20241118}. A date that is incomplete, impossible or could mean
 * two days (03/04/2024) is no date.
 */
final class DateReader {
    /** Matches a full date in folded text; what follows it may be a time. */
    static final String DATE = "(?:(?:(?:中华)?民国\\s?)?\\d{2,4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]"
            + "|[一二三四五六七八九〇零○]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
            + "|(?:19|20)\\d{2}\\s?(?:-\\s?\\d{1,2}\\s?-|/\\s?\\d{1,2}\\s?/|\\.\\s?\\d{1,2}\\s?\\.)\\s?\\d{1,2}(?!\\d)"
            + "|(?<!\\d)(?:19|20)\\d{6}(?!\\d)"
            + "|\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}(?!\\d)"
            + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}"
            + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s{1,2}\\d{1,2}\\s\\d{2}:\\d{2}:\\d{2}\\s(?:19|20)\\d{2}"
            + "|\\d{1,2}(?:st|nd|rd|th)?\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s\\d{4})";

    /** Matches a time of day behind a date in folded text. */
    static final String TIME = "(?:t|\\s|日)*(?:[上下中]午|早上|晚上|凌晨)?\\s*\\d{1,2}[:时点]\\d{2}(?::\\d{2}|分)?(?:\\.\\d+)?"
            + "\\s*(?:[ap]\\.?m\\b\\.?|z\\b)?"
            + "\\s*(?:[+-]\\d{2}:?\\d{2}|\\(?(?:utc|gmt|cst|hkt|[ecmp][sd]?t)\\b(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?";

    private static final Pattern FULL = Pattern.compile(DATE);
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?月?(?!\\d)");
    /** {@code 113-03-05}: years of three digits are counted from 1912; only at the very beginning of a value. */
    private static final Pattern REPUBLIC = Pattern.compile("(1[0-4]\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("[a-z]{3}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int REPUBLIC_BEFORE_ONE = 1911;

    private DateReader() {}

    /** The first full date of a text. */
    static Optional<LocalDate> dayIn(String text) {
        var folded = Folding.fold(text).toLowerCase(Locale.ROOT).strip();
        var found = FULL.matcher(folded);
        if (found.find()) {
            return day(found.group());
        }
        var republic = REPUBLIC.matcher(folded);
        return republic.lookingAt()
                ? of(
                        Integer.parseInt(republic.group(1)) + REPUBLIC_BEFORE_ONE,
                        Integer.parseInt(republic.group(3)),
                        Integer.parseInt(republic.group(4)))
                : Optional.empty();
    }

    /** The first full date of a text, or else the first year and month at its beginning. */
    static Optional<PublicationDate> dateIn(String text) {
        var day = dayIn(text);
        if (day.isPresent()) {
            return day.map(PublicationDate::on);
        }
        var folded = Folding.fold(text).strip();
        var month = MONTH.matcher(folded);
        return FULL.matcher(folded).find() || !month.lookingAt() ? Optional.empty() : month(month);
    }

    private static Optional<PublicationDate> month(MatchResult month) {
        try {
            return Optional.of(PublicationDate.in(
                    YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 2024-13: not a month, so not a date
        }
    }

    private static Optional<LocalDate> day(String date) {
        var numbers = NUMBER.matcher(date.indexOf('年') >= 0 ? arabic(date) : date)
                .results()
                .map(n -> Integer.parseInt(n.group()))
                .toList();
        var name = NAME.matcher(date);
        if (name.find()) {
            return of(numbers.getLast(), MONTHS.indexOf(name.group()) + 1, numbers.get(0));
        }
        if (numbers.size() == 1) {
            var packed = numbers.getFirst();
            return of(packed / 10000, packed / 100 % 100, packed % 100);
        }
        if (numbers.get(2) > 1900) {
            return unambiguous(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        if (date.contains("民国")) {
            return of(numbers.get(0) + REPUBLIC_BEFORE_ONE, numbers.get(1), numbers.get(2));
        }
        return of(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static Optional<LocalDate> unambiguous(int first, int second, int year) {
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return first > 12 ? of(year, second, first) : of(year, first, second);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < 1900 || year > 2199 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 2024-02-30: not a day, so not a date
        }
    }

    /** Han numbers to Arabic ones: digits of a year, and tens of months and days. */
    private static String arabic(String date) {
        var plain = date.replace('零', '〇').replace('○', '〇').replaceAll("(?<=[二三])十(?=[一二三四五六七八九])", "");
        plain = plain.replaceAll("(?<=[二三])十", "〇")
                .replaceAll("十(?=[一二三四五六七八九])", "一")
                .replace("十", "一〇");
        var arabic = new StringBuilder(plain);
        for (var i = 0; i < arabic.length(); i++) {
            var digit = DIGITS.indexOf(arabic.charAt(i));
            if (digit >= 0) {
                arabic.setCharAt(i, (char) ('0' + digit));
            }
        }
        return arabic.toString();
    }
}
