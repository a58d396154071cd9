package dev.wensou.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What is counted and not yet written. Bounded; safe for any number of threads, none of which waits for a disk. */
final class Counting {
    /** Days that could not be written; older ones are given up. */
    private static final int MOST_UNWRITTEN = 3;

    private final Clock clock;
    private final PendingSearches pending = new PendingSearches();
    private final Deque<Day> unwritten = new ArrayDeque<>();
    private Today today;
    private boolean isChanged;

    /** Goes on from what was counted before. */
    Counting(Day before, Clock clock) {
        this.today = new Today(before);
        this.clock = clock;
    }

    synchronized void searched(Answered answered) {
        count(answered, false);
    }

    synchronized void awaiting(Answered answered) {
        QueryText.of(answered.query()).ifPresent(text -> pending.add(text, answered, clock.instant()));
    }

    synchronized boolean settled(String query) {
        var answered = QueryText.of(query).flatMap(text -> pending.take(text, clock.instant()));
        answered.ifPresent(each -> count(each, true));
        return answered.isPresent();
    }

    synchronized boolean clicked(String query, int position) {
        turn();
        var isCounted =
                QueryText.of(query).map(text -> today.clicked(text, position)).orElse(false);
        isChanged |= isCounted;
        return isCounted;
    }

    /** Today's counts. */
    synchronized Day counted() {
        turn();
        return today.counted();
    }

    /** A day whose file is not what was counted; it is taken for written then. */
    synchronized Optional<Day> takeUnwritten() {
        turn();
        if (!unwritten.isEmpty()) {
            return Optional.of(unwritten.poll());
        }
        var next = isChanged ? Optional.of(today.counted()) : Optional.<Day>empty();
        isChanged = false;
        return next;
    }

    /** The day could not be written. */
    synchronized void putBack(Day day) {
        if (day.date().equals(today.date())) {
            isChanged = true;
        } else {
            unwritten.addFirst(day);
        }
    }

    private void count(Answered answered, boolean isReported) {
        turn();
        today.searched(answered, isReported, clock.instant());
        isChanged = true;
    }

    /** Begins a new day when it is one. A clock that is put back does not bring a day back. */
    private void turn() {
        var now = LocalDate.now(clock);
        if (!now.isAfter(today.date())) {
            return;
        }
        if (isChanged) {
            unwritten.add(today.counted());
            while (unwritten.size() > MOST_UNWRITTEN) {
                unwritten.poll();
            }
        }
        today = new Today(Day.nothing(now));
        isChanged = false;
    }
}
