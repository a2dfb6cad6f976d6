package org.farvertex.fuzz;

import java.util.List;

/** What people, scripts and broken disks put where a number, a name or a quantity is expected. */
final class OddWords {

    /** Words that are hardly ever right. */
    static final List<String> WORDS = List.of("", " ", ",", ":", "x", "-", "--", "banana", "null", "true", "NaN", "nan", "Infinity",
        "-Infinity", "+inf", "1e400", "1e-400", "0x1p-3", "1d", "1f", "1,5", "1_000", "٣", "６０MeV", "é", "ε", "🦊", "a b", "=SUM(A1)", "+1",
        "-1", "0", "-0", "1e", "e5", "..", "../..", "/", "%s%n%d", "${jndi}", "<b>", "'", "\"", "\\", "a\nb", "a\rb", "a\tb", "a\0b",
        "\u001b[31m", "\u202e", "\ufeff60MeV", "\ud800", "9999999999999999999999", "9".repeat(400), "x".repeat(3000), "1:2:3", "1e5:",
        ":5", "2:1", "1x1", "0x0", "@nosuch", "#", "*", "?", "~", "[", "{}", "C9_bsmumu=1e400", "sL=2", "a=b=c", "=", "5e-324", "4.9e-324",
        "1.7976931348623157e308", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808");
    /** Numbers at the edges of what a double can say. */
    static final List<String> NUMBERS = List.of("0", "-0", "1", "-1", "0.5", "2", "1e-5", "1e-3", "3.7e-7", "1e-30", "1e-120", "1e-300",
        "5e-324", "1e3", "1e15", "1e150", "1e300", "1.7976931348623157e308", "0.1", "0.999999999999", "1.0000000001", "141", "7");
    private static final List<String> UNITS = List.of("MeV", "GeV", "keV", "eV", "TeV", "m", "cm", "mm", "km", "/fb", "/pb", "pot", "eot", "T",
        "", " MeV", " GeV", " m", " pot", "mev", "kg", "MeV/c");

    private OddWords() {
    }

    static String word(Dice dice) {
        return dice.one(WORDS);
    }

    static String number(Dice dice) {
        return dice.one(NUMBERS);
    }

    static String quantity(Dice dice) {
        return number(dice) + dice.one(UNITS);
    }

    static String any(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> number(dice);
            case 1 -> quantity(dice);
            case 2 -> quantity(dice) + ":" + quantity(dice);
            default -> word(dice);
        };
    }
}
