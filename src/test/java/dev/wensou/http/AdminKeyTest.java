package dev.wensou.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.wensou.config.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminKeyTest {
    @Test
    void aKeyIsShownByABearerHeader() {
        var key = new AdminKey("correct-horse-battery");

        assertTrue(key.isShownBy("Bearer correct-horse-battery"));
        assertTrue(key.isShownBy("bearer  correct-horse-battery"));
        assertFalse(key.isShownBy("Bearer correct-horse-batter"));
        assertFalse(key.isShownBy("correct-horse-battery"));
    }

    /** The class that is run: asked by its name, ArchUnit reads it from any place of the class path that has one. */
    private static JavaClass imported() {
        return new ClassFileImporter()
                .importUrl(AdminKey.class.getResource("AdminKey.class"))
                .get(AdminKey.class);
    }

    /** A clock would tell of this only now and then; the class itself tells it always. */
    @Test
    void keysAreComparedAsHashesInATimeThatSaysNothing() {
        var type = imported();
        var comparing = type.getMethod("isShownBy", String.class).getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getOwner().getSimpleName() + "."
                        + call.getTarget().getName())
                .filter(call -> call.matches(
                        ".*\\.(isEqual|equals|equalsIgnoreCase|contentEquals|compare.*|mismatch|startsWith)"))
                .toList();

        assertEquals(List.of("MessageDigest.isEqual"), comparing);
        assertTrue(
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .allMatch(field -> field.getRawType().isEquivalentTo(byte[].class)),
                "an instance keeps the hash and not the key");
    }

    @Test
    void anEnvironmentWithoutTheVariableHasNoKey() {
        assertEquals(Optional.empty(), AdminKey.in(Map.of("PATH", "/bin")));
        assertTrue(AdminKey.in(Map.of("WENSOU_ADMIN_KEY", "0123456789abcdef")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "sixteen chars or so", "密密密密密密密密密密密密密密密密"})
    void aKeyThatWillNotDoIsRefusedWithoutSayingIt(String key) {
        var refused = assertThrows(ConfigException.class, () -> AdminKey.in(Map.of("WENSOU_ADMIN_KEY", key)));

        assertTrue(refused.getMessage().startsWith("WENSOU_ADMIN_KEY: h"), refused.getMessage());
        assertTrue(key.isEmpty() || !refused.getMessage().contains(key), refused.getMessage());
    }
}
