package dev.wensou.http;

import dev.wensou.analytics.SearchLog;
import dev.wensou.search.Corrector;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Suggester;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server serves.
 *
 * @param engine answers the searches
 * @param suggester completes what is being typed
 * @param corrector says what a query may have been meant to be
 * @param log counts what is searched for; absent where nothing is counted
 * @param administration what an administrator may do
 * @param version of the program
 * @param publicUrl where people reach the server, if an operator says so; else requests tell
 * @param page the folder of the page's files
 * @param origins other sites whose pages may search here
 */
public record Site(
        SearchEngine engine,
        Suggester suggester,
        Corrector corrector,
        Optional<SearchLog> log,
        Administration administration,
        String version,
        Optional<PublicUrl> publicUrl,
        Path page,
        AllowedOrigins origins) {
    /** A server that counts nothing and proposes no other query. */
    public Site(SearchEngine engine, Suggester suggester, Administration administration, String version, Path page) {
        this(
                engine,
                suggester,
                Corrector.NONE,
                Optional.empty(),
                administration,
                version,
                Optional.empty(),
                page,
                AllowedOrigins.NONE);
    }
}
