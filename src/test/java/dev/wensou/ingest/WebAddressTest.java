package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebAddressTest {
    @Test
    void theSentenceAroundAnAddressIsNoPartOfIt() {
        assertEquals(Optional.of("https://example.com/a?b=c"), WebAddress.in("见 https://example.com/a?b=c。"));
        assertEquals(Optional.of("http://example.com/a"), WebAddress.in("(http://example.com/a)"));
        assertEquals(Optional.of("https://example.com/a_(b)"), WebAddress.in("https://example.com/a_(b)"));
    }

    @Test
    void onlyAddressesThatAPageMayLinkToCount() {
        assertEquals(Optional.empty(), WebAddress.in("javascript://example.com/%0aalert(1)"));
        assertEquals(Optional.empty(), WebAddress.in("file:///etc/passwd"));
        assertEquals(Optional.empty(), WebAddress.in("没有地址"));
    }
}
