package dev.wensou.ingest;

import dev.wensou.contract.ArticleFormatContract;

class LabelledFormatTest extends ArticleFormatContract {
    private final ArticleFormat format = new LabelledFormat(Defaults.labels(), Defaults.boilerplate());

    @Override
    protected ArticleFormat format() {
        return format;
    }
}
