package dev.wensou.faults.report;

/** Hands in a row for a script that counted by itself: {@code ROW CASES FAILURES [NAME=VALUE]...}. */
final class HandIn {
    private static final int FIRST_FIGURE = 3;

    private HandIn() {}

    public static void main(String[] arguments) {
        var result = FaultResult.of(
                FaultRow.valueOf(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        for (var i = FIRST_FIGURE; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            result = result.figure(parts[0], Double.parseDouble(parts[1]), "");
        }
        result.handIn();
    }
}
