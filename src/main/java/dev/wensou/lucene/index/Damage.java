package dev.wensou.lucene.index;

/** What is wrong with a file of a generation. */
public record Damage(String file, String what) {
    @Override
    public String toString() {
        return file + " " + what;
    }
}
