package dev.wensou.ingest;

import dev.wensou.contract.ArticleFormatContract;

class HtmlFormatTest extends ArticleFormatContract {
    private final ArticleFormat format = new HtmlFormat(Defaults.labels(), Defaults.boilerplate());

    @Override
    protected ArticleFormat format() {
        return format;
    }
}
