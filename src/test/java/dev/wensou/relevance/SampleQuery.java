package dev.wensou.relevance;

import java.util.HashMap;
import java.util.List;

/**
 * A query of the project's own judged set.
 *
 * @param kind the file it stands in, such as {@code keyword}
 * @param wants what a reader who typed it looks for
 * @param unanswerable whether nothing in the sample answers it
 */
record SampleQuery(String id, String kind, String text, String wants, boolean unanswerable, List<Judged> judged) {
    SampleQuery {
        judged = List.copyOf(judged);
    }

    /**
     * How well an article answers a query.
     *
     * @param grade from 0, only names it, to 3, is what the query is for
     * @param article its path within the sample
     * @param because the reason
     */
    record Judged(int grade, String article, String because) {}

    /** The query as {@link Evaluation} takes it. */
    JudgedQuery toJudgedQuery() {
        var grades = new HashMap<String, Integer>();
        judged.forEach(each -> grades.put(each.article(), each.grade()));
        return new JudgedQuery(id, text, new Judgments(grades));
    }
}
