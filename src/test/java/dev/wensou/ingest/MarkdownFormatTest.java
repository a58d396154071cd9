package dev.wensou.ingest;

import dev.wensou.contract.ArticleFormatContract;

class MarkdownFormatTest extends ArticleFormatContract {
    private final ArticleFormat format = new MarkdownFormat(Defaults.labels(), Defaults.boilerplate());

    @Override
    protected ArticleFormat format() {
        return format;
    }
}
