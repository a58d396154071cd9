package brokenhouse.text;

/** Writes to the terminal from the inside of the house. */
public final class Talker {
    void talk() {
        System.out.println("hello");
    }
}
