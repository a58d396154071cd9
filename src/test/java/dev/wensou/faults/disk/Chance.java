package dev.wensou.faults.disk;

import java.util.Arrays;
import java.util.Random;

/** What a power loss leaves of what was not synced. */
final class Chance {
    private final Kind kind;
    private final int end;
    private final Random random;

    private enum Kind {
        NOTHING,
        ALL,
        WHAT_CAME_FIRST,
        ANY_PART
    }

    private Chance(Kind kind, int end, Random random) {
        this.kind = kind;
        this.end = end;
        this.random = random;
    }

    static Chance of(int events, Random random) {
        var kinds = Kind.values();
        // the most recent operations are those that are not synced
        var end = events - random.nextInt(Math.min(events, 40) + 1);
        return new Chance(kinds[random.nextInt(kinds.length)], end, random);
    }

    boolean keeps(int index) {
        return switch (kind) {
            case NOTHING -> false;
            case ALL -> true;
            case WHAT_CAME_FIRST -> index < end;
            case ANY_PART -> random.nextBoolean();
        };
    }

    /** What is kept of a write: all of it, its beginning, or zeros where a file has grown and its content is lost. */
    DiskEvent spoil(DiskEvent event) {
        if (!(event instanceof DiskEvent.Write write) || kind == Kind.ALL) {
            return event;
        }
        return switch (random.nextInt(4)) {
            case 0 -> new DiskEvent.Write(write.node(), write.at(), new byte[write.bytes().length]);
            case 1 ->
                new DiskEvent.Write(
                        write.node(),
                        write.at(),
                        Arrays.copyOf(write.bytes(), random.nextInt(write.bytes().length + 1)));
            default -> write;
        };
    }
}
