package dev.wensou.http;

import java.util.regex.Pattern;

/** A text as a cell of a CSV file. */
final class CsvCell {
    /** What a spreadsheet takes for the beginning of a formula, in full width too, as Excel does where Chinese is set. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private CsvCell() {}

    /**
     * The text in quotes where RFC 4180 wants them. One that a spreadsheet would run as a formula has an apostrophe
     * before it (OWASP, CSV Injection): it is shown as text then, and who reads the file by a program takes it off.
     */
    static String of(String text) {
        var cell = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
