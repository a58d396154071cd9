package brokenhouse.http;

import brokenhouse.ingest.Curious;

/** HTTP must not read files. */
public final class Teller {
    Curious curious = new Curious();
}
