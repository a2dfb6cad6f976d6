package org.farvertex.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a text file as editors, converters, copying and broken disks do. */
final class Mutations {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private static final Pattern LENGTH = Pattern.compile("\\b\\d+(\\.\\d+)? m\\b");
    private static final Pattern ENERGY = Pattern.compile("\\b\\d+(\\.\\d+)? GeV\\b");
    /** From a thin hair to beyond the Earth's radius. */
    private static final List<String> LENGTHS = List.of("1 um", "0.001 mm", "1e-9 m", "0.5 mm", "1 cm", "1 km", "1e6 m", "1e7 m", "1e12 m");
    /** Near the energies of the beams and far below. */
    private static final List<String> ENERGIES = List.of("1 keV", "1 GeV", "19.99 GeV", "69.99 GeV", "119.99 GeV", "399 GeV", "399.999 GeV",
        "6.99 TeV", "6.9999999 TeV", "7 TeV");

    private Mutations() {
    }

    /** One to three faults. */
    static String spoil(String text, Dice dice) {
        String spoilt = text;
        for (int faults = 1 + dice.below(3); faults > 0; faults--) {
            spoilt = once(spoilt, dice);
        }
        return spoilt;
    }

    /** A detector as nobody builds it: lengths and energies far from the usual, all of them well written. */
    static String stretch(String detector, Dice dice) {
        String stretched = detector;
        for (int changes = 1 + dice.below(3); changes > 0; changes--) {
            stretched = dice.chance(0.7) ? replace(stretched, LENGTH, dice.one(LENGTHS), dice)
                : replace(stretched, ENERGY, dice.one(ENERGIES), dice);
        }
        return stretched;
    }

    private static String once(String text, Dice dice) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = dice.below(lines.size());
        switch (dice.below(12)) {
            case 0, 1, 2 -> {
                return replace(text, NUMBER, OddWords.number(dice), dice);
            }
            case 3 -> {
                return replace(text, NUMBER, OddWords.any(dice), dice);
            }
            case 4 -> {
                return replace(text, WORD, OddWords.word(dice), dice);
            }
            case 5 -> lines.remove(at);
            case 6 -> lines.add(at, lines.get(dice.below(lines.size())));
            case 7 -> lines.set(at, OddWords.any(dice));
            case 8 -> lines.set(at, reversed(lines.get(at)));
            case 9 -> {
                return text.substring(0, dice.below(text.length() + 1));
            }
            case 10 -> {
                char[] characters = text.toCharArray();
                if (characters.length > 0) {
                    characters[dice.below(characters.length)] = (char) dice.below(dice.chance(0.8) ? 128 : 0x10000);
                }
                return new String(characters);
            }
            default -> {
                return dice.chance(0.5) ? text.replace("\n", "\r\n") : text + OddWords.any(dice) + "\n";
            }
        }
        return String.join("\n", lines);
    }

    private static String reversed(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        java.util.Collections.reverse(words);
        return String.join(" ", words);
    }

    private static String replace(String text, Pattern what, String with, Dice dice) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = what.matcher(text); matcher.find();) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return text + with;
        }
        int[] place = dice.one(places);
        return text.substring(0, place[0]) + with + text.substring(place[1]);
    }
}
