package dev.wensou.search;

import java.time.Duration;

/**
 * What an index is and what it holds open, at one moment.
 *
 * @param age since the oldest part of the served generation that still stands was written
 * @param sinceChange since the served commit of it was made
 * @param revision the commit of it that is served
 * @param bytes of the files of that commit
 * @param openStates states of the index whose files are open: the served one, and older ones that somebody still holds
 * @param leases who holds one of them to read it, each counted once; what is kept for cursors is not
 * @param keptStates states that are kept for those who read on by cursor
 * @param freeBytes of the disk that the index lies on
 */
public record IndexVitals(
        Duration age,
        Duration sinceChange,
        long revision,
        int articles,
        long bytes,
        int openStates,
        int leases,
        int keptStates,
        long freeBytes) {}
