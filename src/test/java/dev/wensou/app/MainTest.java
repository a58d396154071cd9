package dev.wensou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    @Test
    void eachCommandHasTheNameThatItSaysItHas() {
        var commands = Main.commandLine().getSubcommands();

        assertEquals(9, commands.size());
        commands.forEach(
                (name, command) -> assertEquals(name, command.getCommandSpec().name()));
        commands.forEach((name, command) -> assertEquals(
                name,
                command.getCommandSpec()
                        .userObject()
                        .getClass()
                        .getAnnotation(CommandLine.Command.class)
                        .name()));
    }

    @Test
    void onlyTheCommandThatIsAskedForIsMade() {
        assertEquals(
                Set.of("serve"),
                Main.commandLine("serve", "--port", "0").getSubcommands().keySet());
    }

    @Test
    void whatIsNoCommandHasAllToBeFoundIn() {
        var all = Main.commandLine().getSubcommands().keySet();

        for (var args : List.of(new String[0], new String[] {"--help"}, new String[] {"srve"}, new String[] {"-V"})) {
            assertEquals(all, Main.commandLine(args).getSubcommands().keySet());
        }
    }

    @Test
    void theHelpOfACommandIsTheSameWhetherOthersAreMadeOrNot() {
        for (var name : Main.commandLine().getSubcommands().keySet()) {
            assertEquals(help(Main.commandLine(), name), help(Main.commandLine(name, "--help"), name));
        }
    }

    private static String help(CommandLine line, String name) {
        return line.getSubcommands().get(name).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }
}
