package org.farvertex.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.farvertex.cli.CommandRun;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Command lines over all commands and options that the program has: read from its own option model, so that a new option is
 * tried without anybody thinking of it. Values are right, odd or wrong; those that are right are cheap.
 */
final class CommandGrammar {

    private static final String FOLDER = "TMP/out";
    /** Options that cost minutes with most of their right values, and so stand in every line that does not set them itself. */
    private static final Map<String, String> CHEAP = Map.of("--samples", "64", "--uncertainty", "3", "--mass-range", "60MeV:61MeV",
        "--precision", "0.3", "--events", "5");
    /** Commands whose cheapest run takes seconds: nearly all their lines carry something wrong. */
    private static final Map<String, String> SLOW = Map.of("design", "--threads", "reproduce", "--threads", "darkmatter", "--vev");
    private static final Set<String> COSTLY = Set.of("--exclusions", "--generators", "--fit");
    private static final double SELDOM = 0.04;

    private final Map<String, CommandSpec> commands = new TreeMap<>();

    CommandGrammar() {
        collect(CommandRun.commandLine(), "");
    }

    private void collect(CommandLine command, String name) {
        if (!name.isEmpty()) {
            commands.put(name, command.getCommandSpec());
        }
        command.getSubcommands().forEach((word, sub) -> collect(sub, (name + " " + word).strip()));
    }

    /** A command line; {@code TMP} stands for a folder of the case's own. */
    List<String> line(Dice dice) {
        String name = dice.one(List.copyOf(commands.keySet()));
        CommandSpec spec = commands.get(name);
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        boolean answerable = Questions.about(name) && dice.chance(0.6);
        Map<String, String> agreed = answerable ? new Questions(dice).values(name) : Map.of();
        double oddity = dice.one(answerable ? List.of(0.0, 0.0, 0.0, 0.05) : List.of(0.0, 0.05, 0.2, 0.5));
        boolean spared = SLOW.containsKey(name) && !dice.chance(name.equals("darkmatter") ? SELDOM : 0);
        if (spared) {
            words.add(SLOW.get(name) + "=" + dice.one(OddWords.WORDS.subList(0, 20)));
        }
        for (int i = 0; i < spec.positionalParameters().size(); i++) {
            words.add(dice.chance(oddity) ? OddWords.any(dice) : agreed.getOrDefault("DETECTOR", dice.one(GoodValues.DETECTORS)));
        }
        options(words, spec, agreed, oddity, dice);
        if (dice.chance(oddity / 2)) {
            words.add(dice.below(words.size()), OddWords.any(dice));
        }
        if (spec.findOption("--output") != null
            && words.stream().noneMatch(word -> word.startsWith("--output") || word.equals("-o") || word.equals("--no-files"))) {
            words.add("--output=" + FOLDER);
        }
        return words;
    }

    private static void options(List<String> words, CommandSpec spec, Map<String, String> agreed, double oddity, Dice dice) {
        for (OptionSpec option : spec.options()) {
            String name = option.longestName();
            String value = agreed.get(name);
            boolean needed = option.required() || GoodValues.WRITES.contains(name) || value != null;
            double share = COSTLY.contains(name) ? SELDOM : 0.25;
            if (!Questions.ABSENT.equals(value) && (dice.chance(needed ? 1 - oddity / 10 : share) || CHEAP.containsKey(name))) {
                add(words, option, value, oddity, dice);
            }
        }
    }

    private static void add(List<String> words, OptionSpec option, String agreed, double oddity, Dice dice) {
        String name = option.longestName();
        if (option.usageHelp() || option.versionHelp()) {
            if (dice.chance(0.02)) {
                words.add(name);
            }
            return;
        }
        if (option.arity().max() == 0) {
            words.add(dice.chance(oddity / 4) ? name + "=" + OddWords.word(dice) : name);
            return;
        }
        String value = dice.chance(oddity) && !name.equals("--output") ? OddWords.any(dice)
            : agreed != null ? agreed : CHEAP.containsKey(name) ? CHEAP.get(name) : GoodValues.of(name, option.paramLabel(), dice);
        if (dice.chance(0.5)) {
            words.add(name + "=" + value);
        } else {
            words.add(name);
            words.add(value);
        }
        if (dice.chance(oddity / 20)) {
            words.add(name + "=" + value);
        }
    }
}
