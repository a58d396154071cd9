package brokenhouse.app;

import io.micrometer.core.instrument.MeterRegistry;

/** Only one room may know by what is measured. */
public final class MeterGuest {
    MeterRegistry registry;
}
