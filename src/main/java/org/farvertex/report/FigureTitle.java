package org.farvertex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.farvertex.input.Shown;
import org.farvertex.model.Coupling;

/** Headings of figures, which have to tell on their own what they are of: experiment, model, mass and coupling. */
public final class FigureTitle {

    private static final int NAMED = 4;
    private static final int LONGEST = 28;
    private static final String V = "V_GeV";

    private FigureTitle() {
    }

    /**
     * A heading.
     *
     * @param subjects names of what is shown, from outside; more than four are counted
     * @param model    name of the model
     * @param values   in the markup of figures, for example {@code *V* = 10 GeV}
     * @return for example {@code FASER: t3r, *V* = 10 GeV}, in the markup of figures
     */
    public static String of(List<String> subjects, String model, String... values) {
        String who = subjects.size() > NAMED ? subjects.size() + " experiments" : String.join(", ", subjects.stream().map(FigureTitle::name).toList());
        List<String> what = new ArrayList<>(List.of(name(model)));
        what.addAll(List.of(values));
        return (who.isEmpty() ? "" : who + ": ") + String.join(", ", what);
    }

    /**
     * A name from outside, not longer than a figure has room for.
     *
     * @param name any text
     * @return markup of figures
     */
    public static String name(String name) {
        boolean fits = name.codePointCount(0, name.length()) <= LONGEST;
        return Shown.verbatim(fits ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…");
    }

    /**
     * A coupling and its value.
     *
     * @param scale what it is
     * @param value how large
     * @return for example {@code *V* = 10 GeV}
     */
    public static String coupling(Coupling scale, double value) {
        int unit = scale.axis().indexOf(" [");
        return (unit < 0 ? scale.axis() : scale.axis().substring(0, unit)) + " = " + Figures.of(value) + (scale.unit().isEmpty() ? "" : " " + scale.unit());
    }

    /**
     * A mass.
     *
     * @param symbol what has it, from outside
     * @param mass   mass [GeV]
     * @return for example {@code *m*_{A′} = 60 MeV}
     */
    public static String mass(String symbol, double mass) {
        return "*m*_{" + Shown.verbatim(symbol) + "} = " + Figures.of(1e3 * mass) + " MeV";
    }

    /**
     * The couplings that were asked for.
     *
     * @param parameters values by name, as of a particle
     * @return for example {@code *V* = 10 GeV}, from which all others of its model follow
     */
    public static String couplings(Map<String, Double> parameters) {
        if (parameters.containsKey(V)) {
            return "*V* = " + Figures.of(parameters.get(V)) + " GeV";
        }
        return parameters.entrySet().stream().map(e -> Shown.verbatim(e.getKey()) + " = " + Figures.of(e.getValue())).collect(Collectors.joining(", "));
    }
}
