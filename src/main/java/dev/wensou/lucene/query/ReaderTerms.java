package dev.wensou.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of one reader. */
record ReaderTerms(IndexReader reader) implements IndexTerms {
    /** The first letter is taken to be right, as slips there are rare. */
    private static final int SURE_LETTERS = 1;

    @Override
    public Optional<Object> state() {
        return Optional.ofNullable(reader.getReaderCacheHelper()).map(IndexReader.CacheHelper::getKey);
    }

    @Override
    public int articles() {
        return reader.numDocs();
    }

    @Override
    public int articles(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term));
    }

    @Override
    public List<String> beginningWith(String field, String prefix) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        var beginning = new ArrayList<String>();
        if (terms != null) {
            var each = terms.iterator();
            var bytes = new BytesRef(prefix);
            var found = each.seekCeil(bytes) != TermsEnum.SeekStatus.END;
            for (var term = found ? each.term() : null; term != null && StringHelper.startsWith(term, bytes); ) {
                beginning.add(term.utf8ToString());
                term = each.next();
            }
        }
        return beginning;
    }

    @Override
    public List<String> similar(String field, String word, int edits) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        var found = new ArrayList<String>();
        if (terms != null) {
            var similar = new FuzzyTermsEnum(terms, new Term(field, word), edits, SURE_LETTERS, true);
            for (var term = similar.next(); term != null; term = similar.next()) {
                found.add(term.utf8ToString());
            }
        }
        return found;
    }
}
