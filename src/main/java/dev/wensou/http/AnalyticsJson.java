package dev.wensou.http;

import dev.wensou.analytics.Report;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code GET /api/v1/admin/analytics} for those who ask without a server. Safe for any number of threads. */
public final class AnalyticsJson {
    private final JsonMapper json = JsonMapper.builder().build();

    /** One line of JSON. */
    public String of(Report report) {
        return json.writeValueAsString(AnalyticsViews.Whole.of(report));
    }
}
