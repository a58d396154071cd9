package dev.wensou.audit;

import dev.wensou.search.ArticleCard;

/** A query made of a text of an article. */
record SampledQuery(String text, ArticleCard from) {}
