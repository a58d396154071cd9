package dev.wensou.lucene;

import dev.wensou.dedup.CopyGroups;
import dev.wensou.lucene.answer.FacetColumns;
import dev.wensou.lucene.index.GenerationInfo;
import org.apache.lucene.search.IndexSearcher;

/**
 * What one answer reads: a state of a generation, through a searcher of its own. Whoever has it holds a lease on the
 * generation. On one thread.
 *
 * @param generation what is seen
 * @param answeredBefore how many answers it had given before
 * @param searcher ends at the answer's deadline
 */
record GenerationView(ServedGeneration generation, long answeredBefore, IndexSearcher searcher) {
    GenerationInfo info() {
        return generation.info();
    }

    FacetColumns facets() {
        return generation.facets();
    }

    CopyGroups copies() {
        return generation.copies();
    }
}
