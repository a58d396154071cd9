package dev.wensou.http;

import dev.wensou.search.Corrector;
import dev.wensou.search.SearchEngine;
import dev.wensou.search.Suggester;
import java.nio.file.Path;

/**
 * What a server serves.
 *
 * @param engine answers the searches
 * @param suggester completes what is being typed
 * @param corrector says what a query may have been meant to be
 * @param administration what an administrator may do
 * @param version of the program
 * @param page the folder of the page's files
 */
public record Site(
        SearchEngine engine,
        Suggester suggester,
        Corrector corrector,
        Administration administration,
        String version,
        Path page) {}
