package dev.wensou.page;

import dev.wensou.search.ArticleView;
import dev.wensou.search.Correction;
import dev.wensou.search.SearchResponse;
import java.util.Optional;

/** What a page shows. */
public sealed interface PageAnswer {
    /** @param json the same as the API answers it, for the page's scripts */
    record Results(SearchResponse response, Optional<Correction> correction, String json) implements PageAnswer {}

    /** @param json the same as the API answers it, for the page's scripts */
    record Whole(ArticleView article, String json) implements PageAnswer {}

    record Failed(PageProblem problem) implements PageAnswer {}
}
