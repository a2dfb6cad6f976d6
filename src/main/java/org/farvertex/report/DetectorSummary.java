package org.farvertex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.Beams;
import org.farvertex.citation.Citations;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Magnet;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.SpectrometerElement;
import org.farvertex.geometry.Solid;
import org.farvertex.input.Shown;
import org.farvertex.particle.FinalState;
import org.farvertex.units.Dimension;
import org.farvertex.units.Unit;

/**
 * Everything about one detector, a fact a line; as JSON with lengths in metres.
 *
 * @param detector the detector
 */
public record DetectorSummary(Detector detector) implements Result {

    private static final int WIDTH = 100;

    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(detector.id() + ": " + detector.name());
        wrap(lines, detector.description());
        fact(lines, "source", detector.source());
        fact(lines, "beam", beam(detector.beam()));
        fact(lines, "exposure", exposure(detector));
        fact(lines, "production", production(detector.production()));
        detector.decayVolume().solids().forEach(solid -> fact(lines, "decay volume", solid(solid)));
        acceptance(lines, detector.acceptance());
        fact(lines, "final states", String.join(", ", finalStates()));
        fact(lines, "efficiency", efficiency(detector.efficiency()));
        fact(lines, "signal", SignalText.of(detector.rule()));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> finalStates() {
        return detector.finalStates().stream().map(FinalState::label).toList();
    }

    @Override
    public Citations citations() {
        return detector.citations();
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject().with("id", detector.id()).with("name", detector.name()).with("description", detector.description().strip())
            .with("source", detector.source()).with("beam", detector.beam().id())
            .with(detector.beam().kind().exposure() == Dimension.LUMINOSITY ? "luminosity_per_pb" : "particles_on_target", detector.exposure())
            .with("exposure", exposure(detector)).with("distance_m", detector.distance()).with("length_m", length(detector))
            .with("front_m", detector.decayVolume().front()).with("back_m", detector.decayVolume().back())
            .with("final_states", finalStates()).with("signal", detector.signal()).with("needed_signal", detector.needed());
        return SignalText.with(json, detector.rule());
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
        BeamSource source = beam.source();
        StringBuilder text = new StringBuilder(beam.id() + ", sqrt(s) = " + Figures.of(beam.sqrtS()) + " GeV");
        beam.target().ifPresent(target -> text.append(", thick target of ").append(target.material()));
        source.material().ifPresent(m -> text.append(", interaction length ").append(Figures.of(m.interactionMetres())).append(" m"));
        text.append(source.nuclear() ? ", yields of its nuclei" : "");
        text.append(source.angleX() == 0 && source.angleY() == 0 ? ""
            : ", at (" + Figures.of(source.angleX()) + ", " + Figures.of(source.angleY()) + ") rad to z");
        text.append(source.spot().isPoint() ? "" : ", spot of (" + Figures.of(source.spot().x()) + ", " + Figures.of(source.spot().y())
            + (beam.collider() ? ", " + Figures.of(source.spot().z()) : "") + ") m");
        text.append(Beams.byId(beam.id()).isPresent() ? "" : beam.tables().map(folder -> ", spectra in " + Shown.plain(folder.toString()))
            .orElse(beam.spectra().isEmpty() ? "" : ", spectra " + String.join(" + ", beam.spectra())));
        return text.toString();
    }

    private static String production(ProductionPoint point) {
        return "(" + Figures.of(point.x()) + ", " + Figures.of(point.y()) + ", " + Figures.of(point.z()) + ") m"
            + (point.interactionLength().isEmpty() ? ""
                : ", spread in z by an interaction length of " + Figures.of(point.interactionLength().getAsDouble()) + " m"
                    + (point.deepest().isEmpty() ? "" : ", down to " + Figures.of(point.deepest().getAsDouble()) + " m"));
    }

    private static String solid(Solid solid) {
        return solid.shape() + " from z = " + Figures.of(solid.front()) + " to " + Figures.of(solid.back()) + " m, " + solid.outline(Figures::of)
            + center(solid.cx(), solid.cy());
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
