package dev.wensou.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Han characters are everyday ones, in either script. Immutable. */
final class CommonHan {
    private static final String TABLE = "common-han.txt";
    private static final boolean[] COMMON = read();

    private CommonHan() {}

    /** Whether a character, or the simplified one that it folds to, is among the frequent ones. */
    static boolean isCommon(char unit) {
        return COMMON[Folding.fold(unit)];
    }

    private static boolean[] read() {
        var common = new boolean[Character.MAX_VALUE + 1];
        try (var in = CommonHan.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks dev/wensou/text/" + TABLE + "; build it again");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    line.chars().forEach(unit -> common[unit] = true);
                }
            }
            return common;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dev/wensou/text/" + TABLE, e);
        }
    }
}
