package org.farvertex.report.reach;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.model.Identity;
import org.farvertex.particle.FinalState;
import org.farvertex.reach.Reach;
import org.farvertex.report.chart.Label;

/**
 * The decays that experiments look for, in words.
 *
 * @param particle what decays
 * @param kinds    what all of them count; empty if they differ
 */
record CountedDecays(Identity particle, Set<FinalState> kinds) {

    /** More kinds than this are not spelt out. */
    private static final int SPELT = 2;

    /** Those of some reaches of one particle, at least one. */
    static CountedDecays of(List<Reach> reaches) {
        List<Set<FinalState>> counted = reaches.stream().map(r -> r.setup().detector().finalStates()).distinct().toList();
        return new CountedDecays(reaches.get(0).setup().model().identity(), counted.size() == 1 ? counted.get(0) : Set.of());
    }

    /** In the markup of pictures, for example {@code A′ → e^{+}e^{−}}. */
    String markup() {
        String symbol = Label.verbatim(particle.symbol());
        return isSpelt() ? symbol + " → " + kinds.stream().sorted().map(CountedDecays::markup).collect(Collectors.joining(", "))
            : "decays of " + symbol;
    }

    /** In plain text, for example {@code A' to e+ e-}. */
    String plain() {
        return isSpelt() ? particle.plainSymbol() + " to " + kinds.stream().sorted().map(CountedDecays::plain).collect(Collectors.joining(", "))
            : "decays of " + particle.plainSymbol();
    }

    private boolean isSpelt() {
        return !kinds.isEmpty() && kinds.size() <= SPELT && !kinds.contains(FinalState.ANY);
    }

    private static String markup(FinalState kind) {
        return switch (kind) {
            case ELECTRONS -> "e^{+}e^{−}";
            case MUONS -> "μ^{+}μ^{−}";
            case TAUS -> "τ^{+}τ^{−}";
            case HADRONS, PHOTONS, ANY -> kind.label();
            case CHARGED -> "charged particles";
        };
    }

    private static String plain(FinalState kind) {
        return switch (kind) {
            case ELECTRONS -> "e+ e-";
            case MUONS -> "mu+ mu-";
            case TAUS -> "tau+ tau-";
            case HADRONS, PHOTONS, ANY -> kind.label();
            case CHARGED -> "charged particles";
        };
    }
}
