package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void onTheMachineItselfThereIsNothingToSay(String host) throws Exception {
        assertEquals(Optional.empty(), new Exposure(host, true, true).warning());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1"})
    void beyondItTheLogSaysWhatIsOpen(String host) throws Exception {
        var open = new Exposure(host, true, true).warning().orElseThrow();
        var less = new Exposure(host, false, false).warning().orElseThrow();

        assertTrue(open.contains("listening on " + host + ", beyond this machine"), open);
        assertTrue(open.contains("open to whoever has the admin key") && open.contains("what others search for"), open);
        assertTrue(less.contains("admin calls are off") && !less.contains("what others search for"), less);
    }
}
