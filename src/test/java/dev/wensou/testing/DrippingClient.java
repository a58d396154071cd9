package dev.wensou.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client that sends its request, or takes its answer, a few bytes at a time, until the server hangs up. */
public final class DrippingClient implements AutoCloseable {
    /** As small as the system allows, so that what is not read is soon felt at the other end. */
    private static final int RECEIVE_BUFFER = 1_024;

    private final Socket socket;
    private final Thread thread;
    private final StringBuffer answered = new StringBuffer();
    private volatile long endedNanos;

    private DrippingClient(Socket socket, byte[] drip, int everyMillis) {
        this.socket = socket;
        this.thread = Thread.ofVirtual().start(() -> drip(drip, everyMillis));
    }

    /**
     * Begins.
     *
     * @param first what is sent at once
     * @param drip what is sent again and again; if it is empty, a byte is read again and again
     */
    public static DrippingClient start(int port, String first, String drip, int everyMillis) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(everyMillis);
        socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
        return new DrippingClient(socket, drip.getBytes(StandardCharsets.ISO_8859_1), everyMillis);
    }

    private void drip(byte[] drip, int everyMillis) {
        try {
            for (var next = 0; next >= 0; next = read()) {
                if (next > 0) {
                    answered.append((char) next);
                }
                if (drip.length == 0) {
                    Thread.sleep(everyMillis);
                } else if (next == 0) {
                    socket.getOutputStream().write(drip);
                }
            }
        } catch (SocketException e) {
            // the server hung up
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endedNanos = System.nanoTime();
        }
    }

    /** The next byte; 0 if none came, -1 where the connection ends. */
    private int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    /** Whether the server hung up within so many seconds. */
    public boolean isEndedWithin(int seconds) throws InterruptedException {
        return thread.join(Duration.ofSeconds(seconds));
    }

    /** When the server hung up, by the clock of {@link System#nanoTime}. */
    public long endedMillisAfter(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(endedNanos - nanos);
    }

    /** What it read so far. */
    public String answered() {
        return answered.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
