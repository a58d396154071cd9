package dev.wensou.page;

/**
 * A place of {@code index.html} that an answer fills: what stands there between two pieces of text. The file is a whole page
 * by itself, so a slot needs no notation of its own.
 */
enum Slot {
    LANGUAGE("<html lang=\"", "\""),
    DESCRIPTION("<meta name=\"description\" content=\"", "\""),
    TITLE("<title>", "</title>"),
    CANONICAL("<link rel=\"canonical\" href=\"", "\""),
    FEED("<link id=\"feed\" rel=\"alternate\" href=\"", "\""),
    SKIP("<a class=\"skip\" id=\"skip\" href=\"#main\">", "</a>"),
    BOX_LABEL("<label class=\"unseen\" for=\"q\">", "</label>"),
    QUERY("<input id=\"q\" name=\"q\" type=\"search\" value=\"", "\""),
    PLACEHOLDER("placeholder=\"", "\""),
    SUBMIT("<button id=\"submit\" class=\"box-submit\" type=\"submit\" aria-label=\"", "\""),
    BOX_NOTE("<p id=\"box-note\" class=\"box-note\" role=\"alert\">", "</p>"),
    /** The attributes of the view of results, after its class. */
    SEARCH_VIEW("<div id=\"search-view\" class=\"layout\"", ">"),
    MESSAGE("<div id=\"message\">", "</div>"),
    SUMMARY("<div id=\"summary\" class=\"summary\">", "</div>"),
    CHIPS("<div id=\"chips\">", "</div>"),
    NOTHING("<div id=\"nothing\">", "</div>"),
    RESULTS("<div id=\"results\">", "</div>"),
    PAGER("<div id=\"pager\">", "</div>"),
    TAKE_AWAY("<div id=\"take-away\">", "</div>"),
    /** Dates and facets for those who run no scripts; scripts make theirs beside it. */
    PLAIN_PANEL("<noscript id=\"plain-panel\">", "</noscript>"),
    /** The attributes of the view of an article, after its class, and its content. */
    ARTICLE_VIEW("<article id=\"article-view\" class=\"article\"", "</article>"),
    FOOTER("<footer id=\"footer\" class=\"foot\">", "</footer>"),
    FIRST_ANSWER("<script type=\"application/json\" id=\"first-answer\">", "</script>");

    private final String opening;
    private final String closing;

    Slot(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    String opening() {
        return opening;
    }

    String closing() {
        return closing;
    }
}
