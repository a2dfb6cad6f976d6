package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.particle.Particle;

/**
 * How well tables are predicted by those of other momenta: the tables of one beam against the interpolation between its neighbours.
 *
 * @param momentum  momentum at which both are known [GeV]
 * @param generator the generator
 * @param species   the hadron
 * @param lowest    lower end in x = p/p_beam
 * @param highest   upper end in x
 * @param own       yield per interaction between the two by the tables of that momentum
 * @param predicted the same by interpolation
 */
public record InterpolationCheck(double momentum, Generator generator, Particle species, double lowest, double highest, double own,
                                 double predicted) {

    private static final List<Particle> SPECIES = List.of(Particle.PI0, Particle.ETA);
    private static final double[][] RANGES = {{0.3, 1}, {0.1, 0.3}, {0.3, 0.5}, {0.5, 0.7}, {0.7, 0.9}};

    /**
     * Compares.
     *
     * @param momentum   momentum at which both are known [GeV]
     * @param own        folders of its own tables
     * @param neighbours folders of the tables to interpolate between
     * @param generator  the generator
     * @return π⁰ and η, above x = 0.3 and in bins of x
     */
    public static List<InterpolationCheck> of(double momentum, List<String> own, List<String> neighbours, Generator generator) {
        BeamSpectra known = EmbeddedSpectra.of(own, generator, momentum, Optional.empty());
        BeamSpectra between = EmbeddedSpectra.of(neighbours, generator, momentum, Optional.empty());
        List<InterpolationCheck> checks = new ArrayList<>();
        for (Particle species : SPECIES) {
            ParentSpectrum a = known.of(species);
            ParentSpectrum b = between.of(species);
            Arrays.stream(RANGES).forEach(range -> checks.add(new InterpolationCheck(momentum, generator, species, range[0], range[1],
                a.yieldBetween(range[0] * momentum, range[1] * momentum), b.yieldBetween(range[0] * momentum, range[1] * momentum))));
        }
        return List.copyOf(checks);
    }

    /**
     * How far off the prediction is.
     *
     * @return predicted over own, minus one
     */
    public double deviation() {
        return predicted / own - 1;
    }
}
