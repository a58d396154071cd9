package dev.wensou.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The constants of an enum as JSON has them. */
final class LowerCase {
    private LowerCase() {}

    /** Their names, in the order of the enum. */
    static List<SerializableString> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .<SerializableString>map(
                        each -> new SerializedString(each.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
