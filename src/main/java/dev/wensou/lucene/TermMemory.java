package dev.wensou.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;

/**
 * A reader for one answer that looks each term up once. What matches, what scores, what is near, what stands in one place and where it
 * stands ask for the same grams again and again, and Lucene would walk its dictionary for each of them with a walker of its own:
 * one for each field of a segment is enough for all exact look-ups. Whoever goes through terms in their order has a walker
 * of his own. It took 3% of the processor time of a new answer, and a tenth of what that allocated. A look-up ends at the deadline. On one
 * thread.
 */
final class TermMemory extends FilterDirectoryReader {
    private final Deadline deadline;

    private TermMemory(DirectoryReader reader, Deadline deadline) throws IOException {
        super(reader, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return new Leaf(leaf, deadline);
            }
        });
        this.deadline = deadline;
    }

    /** Costs some microseconds for each segment. */
    static DirectoryReader until(Deadline deadline, DirectoryReader reader) throws IOException {
        return new TermMemory(ExitableDirectoryReader.wrap(reader, deadline), deadline);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new TermMemory(other, deadline);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    private static final class Leaf extends FilterLeafReader {
        private final Deadline deadline;
        private final Map<String, Optional<Terms>> fields = new HashMap<>();

        Leaf(LeafReader leaf, Deadline deadline) {
            super(leaf);
            this.deadline = deadline;
        }

        @Override
        public Terms terms(String field) throws IOException {
            var known = fields.get(field);
            if (known == null) {
                known = Optional.ofNullable(in.terms(field)).map(terms -> new Field(terms, deadline));
                fields.put(field, known);
            }
            return known.orElse(null);
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** A term that there is, and what its postings are read by. */
    private record Known(TermState state, int documents, long occurrences) {}

    private static final class Field extends FilterLeafReader.FilterTerms {
        private final Deadline deadline;
        /** Empty for those that there are none of. */
        private final Map<BytesRef, Optional<Known>> known = new HashMap<>();

        private TermsEnum walker;

        Field(Terms terms, Deadline deadline) {
            super(terms);
            this.deadline = deadline;
        }

        @Override
        public TermsEnum iterator() {
            return new Walk(this);
        }

        TermsEnum walk() throws IOException {
            return in.iterator();
        }

        private TermsEnum walker() throws IOException {
            if (walker == null) {
                walker = in.iterator();
            }
            return walker;
        }

        private Optional<Known> find(BytesRef term) throws IOException {
            var before = known.get(term);
            if (before != null) {
                return before;
            }
            deadline.check();
            var each = walker();
            var found = each.seekExact(term)
                    ? Optional.of(new Known(each.termState(), each.docFreq(), each.totalTermFreq()))
                    : Optional.<Known>empty();
            known.put(BytesRef.deepCopyOf(term), found);
            return found;
        }
    }

    /** Stands at a term that was found exactly, or goes through all of them by a walker of its own. */
    private static final class Walk extends BaseTermsEnum {
        private final Field field;
        private BytesRef exact;
        private TermState state;
        private Known statistics;
        private TermsEnum own;

        Walk(Field field) {
            this.field = field;
        }

        @Override
        public boolean seekExact(BytesRef text) throws IOException {
            var found = field.find(text);
            found.ifPresent(term -> stand(text, term.state(), term));
            return found.isPresent();
        }

        @Override
        public IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
            return seekExact(text) ? () -> true : null;
        }

        @Override
        public void seekExact(BytesRef text, TermState known) {
            stand(text, known, null);
        }

        private void stand(BytesRef text, TermState at, Known of) {
            exact = text;
            state = at;
            statistics = of;
        }

        /** The field's walker, at the term where this one stands. */
        private TermsEnum shared() throws IOException {
            var walker = field.walker();
            walker.seekExact(exact, state);
            return walker;
        }

        @Override
        public BytesRef term() throws IOException {
            return exact == null ? own().term() : exact;
        }

        @Override
        public TermState termState() throws IOException {
            return exact == null ? own().termState() : state;
        }

        @Override
        public int docFreq() throws IOException {
            return statistics == null ? at().docFreq() : statistics.documents();
        }

        @Override
        public long totalTermFreq() throws IOException {
            return statistics == null ? at().totalTermFreq() : statistics.occurrences();
        }

        @Override
        public PostingsEnum postings(PostingsEnum reuse, int flags) throws IOException {
            return at().postings(reuse, flags);
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
            return at().impacts(flags);
        }

        private TermsEnum at() throws IOException {
            return exact == null ? own() : shared();
        }

        /** The walker of whoever goes on from term to term. */
        private TermsEnum own() throws IOException {
            if (own == null) {
                own = field.walk();
            }
            return own;
        }

        private TermsEnum ordered() throws IOException {
            var walker = own();
            if (exact != null) {
                walker.seekExact(exact);
                stand(null, null, null);
            }
            return walker;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) throws IOException {
            stand(null, null, null);
            return own().seekCeil(text);
        }

        @Override
        public void seekExact(long ord) throws IOException {
            stand(null, null, null);
            own().seekExact(ord);
        }

        @Override
        public BytesRef next() throws IOException {
            return ordered().next();
        }

        @Override
        public long ord() throws IOException {
            return ordered().ord();
        }
    }
}
