package dev.wensou.relevance;

import java.io.Closeable;

/** The judged documents as a {@link Peer} indexed them, for one thread. All of the index is on disk. */
public interface PeerIndex extends JudgedSystem, Closeable {}
