package org.farvertex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Magnet;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.SignalRule;
import org.farvertex.detector.SpectrometerElement;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.EllipticCylinder;
import org.farvertex.geometry.Frustum;
import org.farvertex.geometry.Solid;
import org.farvertex.particle.FinalState;
import org.farvertex.units.Unit;

/** Detectors described in plain text. */
public final class DetectorReport {

    private static final int LONGEST_SOURCE = 40;

    private static final int WIDTH = 100;

    private DetectorReport() {
    }

    /**
     * A table with one line per detector.
     *
     * @param detectors the detectors
     * @return the lines
     */
    public static List<String> table(List<Detector> detectors) {
        TextTable table = new TextTable()
            .row("name", "beam", "exposure", "distance [m]", "length [m]", "signal", "source");
        for (Detector detector : detectors) {
            table.row(detector.id(), detector.beam().id(), exposure(detector), Figures.of(detector.distance()),
                Figures.of(length(detector)), Figures.of(detector.needed()), shortened(detector.source()));
        }
        return table.lines();
    }

    /** A source may be a whole command line; the list shows its beginning, {@code detectors check} all of it. */
    private static String shortened(String source) {
        return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE - 1) + "…";
    }

    /**
     * Everything about one detector, a fact a line.
     *
     * @param detector the detector
     * @return the lines
     */
    public static List<String> summary(Detector detector) {
        List<String> lines = new ArrayList<>();
        lines.add(detector.id() + ": " + detector.name());
        wrap(lines, detector.description());
        fact(lines, "source", detector.source());
        fact(lines, "beam", beam(detector.beam()));
        fact(lines, "exposure", exposure(detector));
        fact(lines, "production", production(detector.production()));
        detector.decayVolume().solids().forEach(solid -> fact(lines, "decay volume", solid(solid)));
        acceptance(lines, detector.acceptance());
        fact(lines, "final states", detector.finalStates().stream().map(FinalState::label).collect(Collectors.joining(", ")));
        fact(lines, "efficiency", efficiency(detector.efficiency()));
        fact(lines, "signal", signal(detector.rule()));
        return lines;
    }

    /**
     * The exposure with its unit.
     *
     * @param detector the detector
     * @return e.g. {@code 150 /fb}
     */
    public static String exposure(Detector detector) {
        Unit unit = detector.beam().kind().exposureUnit();
        return Figures.of(detector.exposure() / unit.factor()) + " " + unit.symbol();
    }

    static double length(Detector detector) {
        return detector.decayVolume().back() - detector.decayVolume().front();
    }

    /**
     * How many events make a signal, and why.
     *
     * @param rule the rule
     * @return e.g. {@code 3 events, background 0}
     */
    public static String signal(SignalRule rule) {
        String asked = rule.confidence().isEmpty() ? Figures.of(rule.events()) + " events"
            : String.format(Locale.ROOT, "limit at %.0f %% confidence", 100 * rule.confidence().getAsDouble());
        String seen = rule.observed().isPresent() ? rule.observed().getAsLong() + " observed, " : "";
        String needed = rule.observed().isPresent() ? " (CLs limit from the counts)" : rule.background() > 0 ? " (median expected CLs limit)" : "";
        return asked + ", " + seen + "background " + Figures.of(rule.background())
            + (rule.needed() == rule.events() && rule.confidence().isEmpty() ? "" : ", so " + Figures.of(rule.needed()) + " events are needed" + needed);
    }

    private static void wrap(List<String> lines, String text) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    private static void fact(List<String> lines, String name, String value) {
        lines.add(String.format(Locale.ROOT, "  %-18s%s", name, value));
    }

    private static String beam(Beam beam) {
        return beam.id() + ", sqrt(s) = " + Figures.of(beam.sqrtS()) + " GeV"
            + beam.target().map(target -> ", thick target of " + target.material()).orElse("");
    }

    private static String production(ProductionPoint point) {
        return "(" + Figures.of(point.x()) + ", " + Figures.of(point.y()) + ", " + Figures.of(point.z()) + ") m"
            + (point.interactionLength().isEmpty() ? ""
                : ", spread in z by an interaction length of " + Figures.of(point.interactionLength().getAsDouble()) + " m"
                    + (point.deepest().isEmpty() ? "" : ", down to " + Figures.of(point.deepest().getAsDouble()) + " m"));
    }

    private static String solid(Solid solid) {
        String between = " from z = " + Figures.of(solid.front()) + " to " + Figures.of(solid.back()) + " m, ";
        if (solid instanceof Cylinder s) {
            return "cylinder" + between + "radius " + Figures.of(s.radius()) + " m" + center(s.cx(), s.cy());
        }
        if (solid instanceof Box s) {
            return "box" + between + size(s.width(), s.height()) + center(s.cx(), s.cy());
        }
        if (solid instanceof EllipticCylinder s) {
            return "ellipse" + between + size(s.width(), s.height()) + center(s.cx(), s.cy());
        }
        Frustum s = (Frustum) solid;
        return "frustum" + between + size(s.frontWidth(), s.frontHeight()) + " to " + size(s.backWidth(), s.backHeight())
            + center(s.cx(), s.cy());
    }

    private static String size(double width, double height) {
        return Figures.of(width) + " x " + Figures.of(height) + " m";
    }

    private static String center(double cx, double cy) {
        return cx == 0 && cy == 0 ? "" : ", centre (" + Figures.of(cx) + ", " + Figures.of(cy) + ") m";
    }

    private static void acceptance(List<String> lines, Acceptance acceptance) {
        energies(lines, "mother energy", acceptance.motherEnergy());
        energies(lines, "daughter energy", acceptance.daughterEnergy());
        acceptance.separation().ifPresent(s -> fact(lines, "separation", "at least " + Figures.of(s.min())
            + " m at z = " + Figures.of(s.at()) + " m"));
        acceptance.spectrometer().elements().forEach(e -> fact(lines, e instanceof Plane ? "plane" : "magnet", element(e)));
    }

    private static void energies(List<String> lines, String name, EnergyRange range) {
        if (!range.equals(EnergyRange.ALL)) {
            fact(lines, name, "from " + Figures.of(range.min()) + " GeV"
                + (Double.isInfinite(range.max()) ? "" : " to " + Figures.of(range.max()) + " GeV"));
        }
    }

    private static String element(SpectrometerElement element) {
        if (element instanceof Plane p) {
            return p.outline().name().toLowerCase(Locale.ROOT) + " at z = " + Figures.of(p.z()) + " m, "
                + size(p.width(), p.height()) + center(p.cx(), p.cy());
        }
        Magnet m = (Magnet) element;
        return Figures.of(m.field()) + " T along " + m.axis().name().toLowerCase(Locale.ROOT) + " from z = "
            + Figures.of(m.begin()) + " to " + Figures.of(m.end()) + " m";
    }

    private static String efficiency(Efficiency efficiency) {
        return efficiency.isConstant() ? Figures.of(efficiency.at(0)) : efficiency.points().stream()
            .map(p -> Figures.of(p.efficiency()) + " at " + Figures.of(p.energy()) + " GeV").collect(Collectors.joining(", "));
    }
}
