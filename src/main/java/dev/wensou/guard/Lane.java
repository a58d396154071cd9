package dev.wensou.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A lane of requests of one kind: so many are answered at once, some wait for a while in the order in which they came, the rest is
 * refused at once. A lane that is full does not hold up the others. Nobody waits on a thread. Safe for any number of threads.
 *
 * <p>Jetty's {@code QoSHandler} (12.1.12) is no lane for virtual threads: whoever leaves it spins until the next one stands in its
 * queue, and where as many leave at once as there are carriers, the one that is about to stand there has none. A thousand slow
 * bodies that were refused in the same second stopped the whole server so, once in some twenty-five times.
 */
final class Lane extends ConditionalHandler.Abstract {
    private static final int RETRY_SECONDS = 2;

    private enum Entry {
        PLACE,
        QUEUE,
        NONE
    }

    private final String name;
    private final int places;
    private final int mostWaiting;
    private final Duration patience;
    private final Refusal refusal;
    private final Lock lock = new ReentrantLock();
    /** Only with the lock, as all that changes. */
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private int inside;

    /**
     * @param places how many requests are answered at the same time
     * @param mostWaiting how many wait for a place, before more are refused
     * @param patience how long one waits at most
     */
    Lane(String name, int places, int mostWaiting, Duration patience, Refusal refusal) {
        this.name = name;
        this.places = places;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.refusal = refusal;
    }

    String name() {
        return name;
    }

    int places() {
        return places;
    }

    /** How many requests are being answered now. */
    int inFlight() {
        lock.lock();
        try {
            return inside;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        var one = new Waiting(request, response, callback);
        switch (enter(one)) {
            case PLACE -> {
                return answer(request, response, callback);
            }
            case QUEUE -> one.beginToWait();
            case NONE -> refuse(request, response, callback);
        }
        return true;
    }

    @Override
    protected boolean onConditionsNotMet(Request request, Response response, Callback callback) throws Exception {
        return nextHandler(request, response, callback);
    }

    private Entry enter(Waiting one) {
        lock.lock();
        try {
            if (inside < places) {
                inside++;
                return Entry.PLACE;
            }
            if (waiting.size() < mostWaiting) {
                waiting.add(one);
                return Entry.QUEUE;
            }
            return Entry.NONE;
        } finally {
            lock.unlock();
        }
    }

    /** The first of those that wait, to whom the place goes over; the place is free if none does. */
    private Optional<Waiting> leave() {
        lock.lock();
        try {
            var next = Optional.ofNullable(waiting.poll());
            inside -= next.isPresent() ? 0 : 1;
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it waited until now. */
    private boolean giveUp(Waiting one) {
        lock.lock();
        try {
            return waiting.remove(one);
        } finally {
            lock.unlock();
        }
    }

    /** A place is free: it goes to the first of those that wait that can be answered. */
    private void passOn() {
        var next = leave();
        while (next.isPresent() && !next.get().goOn()) {
            next = leave();
        }
    }

    /** With a place, which goes on to the next one with the end of the answer. */
    private boolean answer(Request request, Response response, Callback callback) throws Exception {
        try {
            Request.addCompletionListener(request, failure -> passOn());
        } catch (Throwable e) {
            passOn();
            throw e;
        }
        return nextHandler(request, response, callback);
    }

    private void refuse(Request request, Response response, Callback callback) {
        refusal.tell(
                request,
                response,
                callback,
                Refusal.Reason.forNow(
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "Too much is asked at once",
                        "overloaded",
                        "%d requests are being answered and more are waiting than can be in good time; try again in %d seconds"
                                .formatted(places, RETRY_SECONDS),
                        RETRY_SECONDS));
    }

    /** A request without a place. */
    private final class Waiting {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private volatile Optional<Scheduler.Task> end = Optional.empty();

        Waiting(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        /** It stands in the queue; one that had its place before this ends waits for nothing when its time is over. */
        void beginToWait() {
            try {
                end = Optional.of(request.getComponents()
                        .getScheduler()
                        .schedule(this::endOfPatience, patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (Throwable e) {
                giveUp(this);
                throw e;
            }
        }

        private void endOfPatience() {
            if (giveUp(this)) {
                execute(this::refused);
            }
        }

        private void refused() {
            try {
                refuse(request, response, callback);
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        }

        /** It has a place now, and is answered on a thread of its own; false if there is none for it, and it has failed. */
        boolean goOn() {
            end.ifPresent(Scheduler.Task::cancel);
            return execute(this::answered);
        }

        private void answered() {
            try {
                if (!answer(request, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        }

        private boolean execute(Runnable task) {
            try {
                request.getComponents().getExecutor().execute(task);
                return true;
            } catch (Throwable e) {
                fail(e);
                return false;
            }
        }

        /** To fail may take a thread too; then the connection's end is all that its client hears. */
        private void fail(Throwable reason) {
            try {
                callback.failed(reason);
            } catch (Throwable e) {
                reason.addSuppressed(e);
            }
        }
    }
}
