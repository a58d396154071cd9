package dev.wensou.ingest;

import dev.wensou.article.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a date out of the folders of a path: {@code 202405/}, {@code 2024-05/} and {@code 2024/05/} name a month,
 * {@code 20240506/}, {@code 2024-05-06/} and {@code 2024/05/06/} a day. File names do not count: a date there often
 * says when a text was picked up, not when it was published; but for posts of Jekyll,
 * {@code _posts/2024-05-06-slug.md}.
 */
final class FolderDates {
    private static final Pattern DAY = Pattern.compile("(?:^|/)((?:19|20)\\d{2})([-/]?)(\\d{2})\\2(\\d{2})/");
    private static final Pattern MONTH = Pattern.compile("(?:^|/)((?:19|20)\\d{2})[-/]?(\\d{2})/");

    /** Jekyll takes the date of a post from its file name and nothing else. */
    private static final Pattern POST =
            Pattern.compile("(?:^|/)_posts/(?:[^/]+/)*((?:19|20)\\d{2})-(\\d{2})-(\\d{2})-[^/]+$");

    private FolderDates() {}

    /** The date that the folders of {@code path} name; a day before a month. */
    static Optional<PublicationDate> in(String path) {
        try {
            var post = POST.matcher(path);
            if (post.find()) {
                return Optional.of(PublicationDate.on(
                        LocalDate.of(number(post.group(1)), number(post.group(2)), number(post.group(3)))));
            }
            var day = DAY.matcher(path);
            if (day.find()) {
                return Optional.of(PublicationDate.on(
                        LocalDate.of(number(day.group(1)), number(day.group(3)), number(day.group(4)))));
            }
            var month = MONTH.matcher(path);
            return month.find()
                    ? Optional.of(PublicationDate.in(YearMonth.of(number(month.group(1)), number(month.group(2)))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 202413/: a number, not a date
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
