package org.farvertex.config;

import java.util.Locale;
import java.util.stream.Collectors;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Magnet;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.SignalRule;
import org.farvertex.detector.SpectrometerElement;
import org.farvertex.geometry.Solid;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.particle.FinalState;
import org.farvertex.units.Unit;

/** Writes a detector as YAML, every number with all the digits it needs to read back the same. */
final class DetectorWriter {

    private final StringBuilder text = new StringBuilder();

    static String write(Detector detector) {
        DetectorWriter writer = new DetectorWriter();
        writer.head(detector);
        writer.line("decayVolume:");
        detector.decayVolume().solids().forEach(writer::solid);
        if (!detector.acceptance().equals(Acceptance.ALL)) {
            writer.acceptance(detector.acceptance());
        }
        detector.listed().ifPresent(kinds ->
            writer.line("finalStates: [" + kinds.stream().map(FinalState::label).collect(Collectors.joining(", ")) + "]"));
        writer.efficiency(detector.efficiency());
        writer.signal(detector.rule());
        return writer.text.toString();
    }

    private void head(Detector detector) {
        line("name: " + quoted(detector.name()));
        line("description: " + quoted(detector.description()));
        line("source: " + quoted(detector.source()));
        line("beam: " + BeamWriter.write(detector.beam()));
        Unit unit = detector.beam().kind().exposureUnit();
        double written = detector.exposure() / unit.factor();
        boolean exact = written * unit.factor() == detector.exposure();
        line("exposure: " + (exact ? number(written) + " " + unit.symbol()
            : number(detector.exposure()) + " " + Unit.PER_PB.symbol()));
        ProductionPoint point = detector.production();
        if (!point.equals(ProductionPoint.ORIGIN)) {
            String spread = point.interactionLength().isEmpty() ? ""
                : ", interactionLength: " + metres(point.interactionLength().getAsDouble())
                    + (point.deepest().isEmpty() ? "" : ", deepest: " + metres(point.deepest().getAsDouble()));
            line("production: {x: " + metres(point.x()) + ", y: " + metres(point.y()) + ", z: " + metres(point.z())
                + spread + "}");
        }
    }

    private void solid(Solid solid) {
        String sizes = solid.sizes().entrySet().stream().map(size -> ", " + size.getKey() + ": " + metres(size.getValue())).collect(Collectors.joining());
        line("  - {shape: " + solid.shape() + ", front: " + metres(solid.front()) + ", length: " + metres(solid.length()) + sizes
            + center(solid.cx(), solid.cy()) + "}");
    }

    private void acceptance(Acceptance acceptance) {
        line("acceptance:");
        energies("motherEnergy", acceptance.motherEnergy());
        energies("daughterEnergy", acceptance.daughterEnergy());
        acceptance.separation().ifPresent(s ->
            line("  daughterSeparation: {min: " + metres(s.min()) + ", at: " + metres(s.at()) + "}"));
        if (!acceptance.spectrometer().elements().isEmpty()) {
            line("  spectrometer:");
            acceptance.spectrometer().elements().forEach(this::element);
        }
    }

    private void energies(String key, EnergyRange range) {
        if (!range.equals(EnergyRange.ALL)) {
            line("  " + key + ": {min: " + number(range.min()) + " GeV"
                + (Double.isInfinite(range.max()) ? "" : ", max: " + number(range.max()) + " GeV") + "}");
        }
    }

    private void element(SpectrometerElement element) {
        if (element instanceof Magnet m) {
            line("    - magnet: {z: " + metres(m.z()) + ", length: " + metres(m.length()) + ", field: "
                + number(m.field()) + " T, axis: " + m.axis().name().toLowerCase(Locale.ROOT) + "}");
        } else if (element instanceof Plane p) {
            line("    - plane: {z: " + metres(p.z()) + ", shape: " + p.outline().name().toLowerCase(Locale.ROOT) + ", "
                + sizes(p.width(), p.height()) + center(p.cx(), p.cy()) + "}");
        }
    }

    private void efficiency(Efficiency efficiency) {
        if (efficiency.isConstant()) {
            line("efficiency: " + number(efficiency.points().get(0).efficiency()));
            return;
        }
        line("efficiency:");
        efficiency.points().forEach(p ->
            line("  - [" + number(p.energy()) + " GeV, " + number(p.efficiency()) + "]"));
    }

    private void signal(SignalRule rule) {
        line(rule.confidence().isPresent() ? "confidence: " + number(rule.confidence().getAsDouble()) : "signal: " + number(rule.events()));
        rule.observed().ifPresent(count -> line("observed: " + count));
        line("background: " + number(rule.background()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String sizes(double width, double height) {
        return "width: " + metres(width) + ", height: " + metres(height);
    }

    private static String center(double cx, double cy) {
        return cx == 0 && cy == 0 ? "" : ", center: [" + metres(cx) + ", " + metres(cy) + "]";
    }

    private static String metres(double value) {
        return number(value) + " m";
    }

    private static String number(double value) {
        return ShortestDecimal.text(value);
    }

    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
