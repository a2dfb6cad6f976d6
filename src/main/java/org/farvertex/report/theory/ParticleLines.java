package org.farvertex.report.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farvertex.report.Figures;
import org.farvertex.report.TextTable;

/** What a particle is like, in lines for people. */
final class ParticleLines {

    private ParticleLines() {
    }

    /** Its model and its numbers, a line each; lines may be added. */
    static List<String> head(String model, Map<String, Double> numbers) {
        List<String> lines = new ArrayList<>(List.of(line("model", model)));
        numbers.forEach((name, value) -> lines.add(line(name, Figures.of(value))));
        return lines;
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-16s %s", name, value);
    }

    /** What it decays to: partial widths [GeV] and branching ratios, by the same names. */
    static TextTable decays(Map<String, Double> widths, Map<String, Double> branching) {
        TextTable decays = new TextTable().row("decay", "width [GeV]", "branching");
        widths.forEach((name, width) -> decays.row(name, Figures.of(width), Figures.of(branching.get(name))));
        return decays;
    }
}
