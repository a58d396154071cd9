package brokenhouse.correct;

/** Breaks a rule: what a query was meant to be must not depend on an engine. */
public final class Curious {
    brokenhouse.lucene.Curious engine;
}
