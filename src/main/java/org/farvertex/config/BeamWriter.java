package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;
import org.farvertex.jhepmc.ShortestDecimal;

/** Writes the beam of a detector file. */
final class BeamWriter {

    private BeamWriter() {
    }

    /** The name of a beam that has one, or a mapping in YAML's flow style. */
    static String write(Beam beam) {
        if (Beams.byId(beam.id()).filter(beam::equals).isPresent()) {
            return beam.id();
        }
        List<String> entries = new ArrayList<>();
        switch (beam.kind()) {
            case PROTON_COLLIDER -> collider(beam, entries);
            case PROTON_DUMP -> protons(beam, entries);
            case ELECTRON_DUMP -> {
                entries.add("projectile: electron");
                entries.add("momentum: " + number(beam.momentum()) + " GeV");
                entries.add("target: " + Material.all().stream().filter(m -> m.symbol().equals(beam.target().orElseThrow().material())).findFirst()
                    .orElseThrow().name());
            }
        }
        beam.tables().ifPresent(folder -> entries.add("spectra: " + DetectorWriter.quoted(folder.path().toAbsolutePath().normalize().toString())));
        return "{" + String.join(", ", entries) + "}";
    }

    private static void collider(Beam beam, List<String> entries) {
        BeamSource source = beam.source();
        entries.add("collider: proton");
        entries.add("energy: " + number(2 * beam.momentum()) + " GeV");
        if (source.angleX() != 0 || source.angleY() != 0) {
            entries.add("crossingAngle: [" + number(source.angleX()) + " rad, " + number(source.angleY()) + " rad]");
        }
        if (!source.spot().isPoint()) {
            entries.add("spot: [" + metres(source.spot().x()) + ", " + metres(source.spot().y()) + ", " + metres(source.spot().z()) + "]");
        }
    }

    private static void protons(Beam beam, List<String> entries) {
        BeamSource source = beam.source();
        entries.add("projectile: proton");
        entries.add("momentum: " + number(beam.momentum()) + " GeV");
        source.material().ifPresent(material -> entries.add("target: " + material.name()));
        if (source.nuclear()) {
            entries.add("nuclearYields: true");
        }
        List<Double> used = Beams.tabulated().stream().filter(p -> beam.spectra().containsAll(Beams.folders(p))).toList();
        if (used.size() == 2 && !used.equals(standard(beam.momentum()))) {
            entries.add("between: " + used.stream().map(p -> number(p) + " GeV").collect(Collectors.joining(", ", "[", "]")));
        }
        if (!source.spot().isPoint()) {
            entries.add("spot: [" + metres(source.spot().x()) + ", " + metres(source.spot().y()) + "]");
        }
    }

    private static List<Double> standard(double momentum) {
        return Beams.tabulated().contains(momentum) ? List.of(momentum) : Beams.neighbours(momentum);
    }

    private static String metres(double value) {
        return number(value) + " m";
    }

    private static String number(double value) {
        return ShortestDecimal.text(value);
    }
}
