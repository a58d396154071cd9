package dev.wensou.ingest;

/**
 * What a look at all files of a corpus says of it before they are read.
 *
 * @param files how many there are, readable or not
 * @param bytes the size together of those that will be read
 * @param fingerprint a short text that changes when a file is added, removed, renamed, resized or touched: a SHA-256 over
 *     names of roots, paths, sizes and times of change, in hexadecimal digits
 */
public record CorpusSurvey(int files, long bytes, String fingerprint) {}
