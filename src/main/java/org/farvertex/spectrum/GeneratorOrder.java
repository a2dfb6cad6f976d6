package org.farvertex.spectrum;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.farvertex.particle.Particle;

/**
 * Which generator's table is taken where a folder holds several of one species and the user named none: for hadrons with charm or beauty those of
 * next-to-leading order first, for all else the hadronic generators in the order in which we would choose them; names that are not known
 * come last, by the alphabet.
 */
final class GeneratorOrder {

    private static final List<String> LIGHT = List.of("SIBYLL", "EPOS", "QGSJET", "DPMJET", "PYTHIA");
    private static final List<String> HEAVY = List.of("NLO", "POWHEG", "PYTHIA");
    private static final int CHARM = 4;
    private static final int BEAUTY = 5;

    private GeneratorOrder() {
    }

    /** The names in that order. */
    static List<String> sorted(Collection<String> names, Particle species) {
        List<String> known = isHeavy(species) ? HEAVY : LIGHT;
        return names.stream().sorted(Comparator.<String>comparingInt(name -> rank(known, name)).thenComparing(Comparator.naturalOrder()))
            .toList();
    }

    /** Whether charm or beauty is among the quarks that the number of a hadron tells. */
    static boolean isHeavy(Particle species) {
        int quarks = Math.abs(species.pdgId()) / 10 % 1000;
        return is(quarks / 100) || is(quarks / 10 % 10) || is(quarks % 10);
    }

    private static boolean is(int quark) {
        return quark == CHARM || quark == BEAUTY;
    }

    private static int rank(List<String> known, String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (int i = 0; i < known.size(); i++) {
            if (upper.startsWith(known.get(i))) {
                return i;
            }
        }
        return known.size();
    }
}
