package dev.wensou.lucene;

import dev.wensou.config.FacetSpecs;
import dev.wensou.config.IndexConfig;
import dev.wensou.dedup.CopyRule;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.index.AbsoluteLengthSimilarity;

/**
 * What a generation is served by, beside what is in it: a change of these needs no other index.
 *
 * @param facets what is counted
 * @param names under which name spellings of one facet value are counted
 * @param copies which articles are copies of one story
 */
record ServingRules(AbsoluteLengthSimilarity similarity, FacetSpecs facets, FacetNames names, CopyRule copies) {
    static ServingRules of(IndexConfig config) {
        return new ServingRules(
                new AbsoluteLengthSimilarity(config.ranking().bm25()),
                config.facets(),
                new FacetNames(config.taxonomy()),
                CopyRules.of(config.duplicates()));
    }
}
