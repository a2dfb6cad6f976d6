package org.farvertex.report;

import java.util.List;
import org.farvertex.citation.Citations;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;

/**
 * What a detector file may name as its beam: beams, and the materials that one may be stopped in.
 *
 * @param beams     the beams that have a name
 * @param materials the materials
 */
public record BeamList(List<Beam> beams, List<Material> materials) implements Result {

    /** Keeps its own lists. */
    public BeamList {
        beams = List.copyOf(beams);
        materials = List.copyOf(materials);
    }

    @Override
    public String text() {
        TextTable named = new TextTable().row("beam", "sqrt(s) [GeV]", "spectra");
        beams.forEach(beam -> named.row(beam.id(), Figures.of(beam.sqrtS()), beam.spectra().isEmpty() ? "-" : String.join(" + ", beam.spectra())));
        TextTable targets = new TextTable().row("target", "Z", "A", "density [g/cm3]", "interaction length [m]");
        materials.forEach(m -> targets.row(m.name(), Integer.toString(m.atomicNumber()), Figures.of(m.atomicMass()), Figures.of(m.density()),
            Figures.of(m.interactionMetres())));
        String end = System.lineSeparator();
        return String.join(end, named.lines()) + end + end + "Or beam: {projectile: proton, momentum: P, target: NAME} with P from " + Figures.of(BeamDesign.LEAST)
            + " to " + Figures.of(BeamDesign.MOST) + " GeV, other momenta with spectra: DIR." + end + end + String.join(end, targets.lines());
    }

    @Override
    public Citations citations() {
        return Beams.citations("beam").and(Material.citations());
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("beams", beams.stream().map(beam -> new JsonObject().with("id", beam.id()).with("sqrt_s_GeV", beam.sqrtS())
                .with("momentum_GeV", beam.momentum()).with("spectra", beam.spectra())).toList())
            .with("momenta_GeV", List.of(BeamDesign.LEAST, BeamDesign.MOST))
            .with("targets", materials.stream().map(m -> new JsonObject().with("name", m.name()).with("Z", m.atomicNumber()).with("A", m.atomicMass())
                .with("density_g_per_cm3", m.density()).with("interaction_length_m", m.interactionMetres())
                .with("radiation_length_g_per_cm2", m.radiationLength())).toList());
    }
}
