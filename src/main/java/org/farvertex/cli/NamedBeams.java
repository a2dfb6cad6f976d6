package org.farvertex.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;
import org.farvertex.input.InputException;
import org.farvertex.input.Suggestion;
import org.farvertex.particle.Particle;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;

/** Proton beams as options write them: a name, or a momentum on a target. */
final class NamedBeams {

    private NamedBeams() {
    }

    /**
     * A beam.
     *
     * @param option the option that names it
     * @param text   name or momentum
     * @param target what it is stopped in, with the yields of its nuclei; empty for nucleons
     */
    static Beam read(String option, String text, Optional<Material> target) {
        Optional<Beam> named = Beams.byId(text).filter(beam -> beam.projectile() == Particle.PROTON);
        if (named.isPresent() && (target.isEmpty() || named.get().collider())) {
            return named.get();
        }
        try {
            double momentum = named.isPresent() ? named.get().momentum() : Quantity.parse(text, Dimension.ENERGY).internal();
            return BeamDesign.protons(momentum, List.of(), new BeamSource(0, 0, Spot.POINT, target, target.isPresent()), Optional.empty());
        } catch (IllegalArgumentException e) {
            throw InputException.of(option, text, "must be a momentum from " + (int) BeamDesign.LEAST + " GeV to " + (int) BeamDesign.MOST + " GeV, or one of "
                + Beams.all().stream().filter(beam -> beam.projectile() == Particle.PROTON).map(Beam::id).collect(Collectors.joining(", ")));
        }
    }

    /** A material. */
    static Material target(String option, String text) {
        return Material.byName(text).orElseThrow(() ->
            InputException.of(option, text, Suggestion.describe(text, Material.all().stream().map(Material::name).toList())));
    }
}
