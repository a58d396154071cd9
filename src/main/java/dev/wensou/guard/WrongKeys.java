package dev.wensou.guard;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Request;

/**
 * Lets a client guess a key five times at once, and once more every twelve seconds. Whoever guessed more is told nothing, not
 * even that a key is right, until there is a guess again. Safe for any number of threads.
 */
public final class WrongKeys {
    static final int AT_ONCE = 5;
    private static final double PER_SECOND = AT_ONCE / 60.0;

    private final TokenBuckets guesses = new TokenBuckets(PER_SECOND, AT_ONCE);
    private final ClientAddress clients;
    private final LongSupplier nanoTime;

    /** @param nanoTime the clock of the rates, as {@link System#nanoTime} */
    public WrongKeys(ClientAddress clients, LongSupplier nanoTime) {
        this.clients = clients;
        this.nanoTime = nanoTime;
    }

    /** What became of a key that was shown. */
    public sealed interface Verdict {}

    /** It is the key. */
    public record Right() implements Verdict {}

    /** It is not. */
    public record Wrong() implements Verdict {}

    /** Nobody looked at it; another may be shown in so many seconds. */
    public record TooMany(int retryAfterSeconds) implements Verdict {}

    /** @param isRight looks at the key that the request shows; not called if its client must wait */
    public synchronized Verdict judge(Request request, BooleanSupplier isRight) {
        var client = ClientAddress.key(clients.of(request));
        var now = nanoTime.getAsLong();
        var seconds = guesses.secondsLeft(client, now);
        if (seconds > 0) {
            return new TooMany((int) Math.max(1, Math.ceil(seconds)));
        }
        if (isRight.getAsBoolean()) {
            return new Right();
        }
        guesses.take(client, now);
        return new Wrong();
    }
}
