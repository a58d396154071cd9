package dev.wensou.article;

/** What an article has beside its name: the fields that a source may state, and that may be read in many ways. */
public enum ArticleField {
    TITLE("title"),
    BODY("body"),
    URL("url"),
    SOURCE("source"),
    AUTHOR("author"),
    PUBLISHED_ON("publishedOn"),
    KEYWORDS("keywords"),
    TECHNOLOGIES("technologies"),
    INDUSTRIES("industries"),
    SUMMARY("summary");

    private final String publicName;

    ArticleField(String publicName) {
        this.publicName = publicName;
    }

    /** Its name in the HTTP API and in files. */
    public String publicName() {
        return publicName;
    }
}
