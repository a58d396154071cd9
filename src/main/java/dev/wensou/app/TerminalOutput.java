package dev.wensou.app;

/** Whether people watch: the launcher knows what its output is connected to and says so in a property. */
final class TerminalOutput {
    private TerminalOutput() {}

    static boolean isTerminal() {
        return Boolean.getBoolean("wensou.terminal");
    }
}
