package dev.wensou.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTemplateTest {
    private static final Path INDEX = Path.of("frontend/index.html");

    @Test
    void everySlotIsFilledInItsPlace() throws Exception {
        var filling = new EnumMap<Slot, String>(Slot.class);
        for (var slot : Slot.values()) {
            filling.put(slot, "[" + slot + "]");
        }

        var page = new String(PageTemplate.of(Files.readString(INDEX)).filled(filling), StandardCharsets.UTF_8);

        for (var slot : Slot.values()) {
            assertTrue(page.contains(slot.opening() + "[" + slot + "]" + slot.closing()), slot.toString());
        }
    }

    @Test
    void aPageWithoutASlotOrWithOneTwiceSaysWhich() throws Exception {
        var index = Files.readString(INDEX);

        var missing =
                assertThrows(IOException.class, () -> PageTemplate.of(index.replace("<div id=\"results\">", "<div>")));
        var twice = assertThrows(IOException.class, () -> PageTemplate.of(index + "<title></title>"));

        assertEquals(
                "index.html must have <div id=\"results\"> once, for the server to fill it; it has it nowhere",
                missing.getMessage());
        assertTrue(twice.getMessage().contains("<title>"), twice.getMessage());
    }

    @Test
    void aForgottenFillingIsADefect() throws Exception {
        var template = PageTemplate.of(Files.readString(INDEX));

        assertThrows(IllegalArgumentException.class, () -> template.filled(Map.of(Slot.TITLE, "a")));
    }
}
