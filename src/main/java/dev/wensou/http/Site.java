package dev.wensou.http;

import dev.wensou.search.SearchEngine;
import java.nio.file.Path;

/**
 * What a server serves.
 *
 * @param engine answers the searches
 * @param administration what an administrator may do
 * @param version of the program
 * @param page the folder of the page's files
 */
public record Site(SearchEngine engine, Administration administration, String version, Path page) {}
