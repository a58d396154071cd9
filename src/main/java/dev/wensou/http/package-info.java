/**
 * The HTTP API and the files of the page: parameters in, JSON out, every error as {@code application/problem+json}.
 * One class reads parameters and reports every problem at once, records give the JSON its shape, and one exhaustive
 * switch maps what an engine may throw to a status.
 */
package dev.wensou.http;
