package dev.wensou.lucene.analysis.hmm;

/** SmartCN's dictionaries are not as they have been since Lucene 2.9; {@code "segmenter": "smartcn"} may still work. */
public final class MalformedModelException extends IllegalStateException {
    private static final String ADVICE =
            "; say \"segmenter\": \"smartcn\" in analysis.json, or use the Lucene that " + "Wensou was made with";

    MalformedModelException(String problem) {
        super(problem + ADVICE);
    }

    MalformedModelException(String problem, Throwable cause) {
        super(problem + ADVICE, cause);
    }
}
