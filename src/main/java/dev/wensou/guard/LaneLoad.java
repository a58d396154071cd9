package dev.wensou.guard;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/**
 * How full a lane is at the moment that it is asked.
 *
 * @param lane {@code reads}, {@code exports} or {@code changes}
 * @param places how many requests it answers at the same time
 */
public record LaneLoad(String lane, int places, IntSupplier inFlight, IntSupplier waiting) {
    /** Of each lane of a {@link Guard}. */
    public static List<LaneLoad> of(Handler.Wrapper guard) {
        var itself = guard instanceof Lane lane ? Stream.of(lane) : Stream.<Lane>empty();
        return Stream.concat(itself, guard.getDescendants(Lane.class).stream())
                .map(LaneLoad::of)
                .toList();
    }

    private static LaneLoad of(Lane lane) {
        return new LaneLoad(lane.name(), lane.places(), lane::inFlight, lane::waiting);
    }
}
