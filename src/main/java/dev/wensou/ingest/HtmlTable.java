package dev.wensou.ingest;

import org.jsoup.nodes.Element;

/** Tells tables of data from those that old pages are laid out with. */
final class HtmlTable {
    private static final int LONG_CELL_CHARS = 300;

    private HtmlTable() {}

    /**
     * Whether a table shows data: rows, not only one, of two cells or more, none of them long, and nothing that stands
     * in an article's place such as another table, code or headings.
     */
    static boolean isData(Element table) {
        if (table.selectFirst("table table, pre, h1, h2, h3, h4, article, form") != null) {
            return false;
        }
        var rows = table.select("tr");
        var wide = rows.stream().filter(row -> row.select("td, th").size() > 1).count();
        return wide > 1
                && 2 * wide > rows.size()
                && table.select("td").stream().noneMatch(cell -> cell.text().length() > LONG_CELL_CHARS);
    }
}
