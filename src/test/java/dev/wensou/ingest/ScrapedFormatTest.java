package dev.wensou.ingest;

import dev.wensou.contract.ArticleFormatContract;

class ScrapedFormatTest extends ArticleFormatContract {
    private final ArticleFormat format = new ScrapedFormat(Defaults.labels(), Defaults.boilerplate());

    @Override
    protected ArticleFormat format() {
        return format;
    }
}
