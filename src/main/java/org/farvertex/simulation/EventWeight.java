package org.farvertex.simulation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.farvertex.model.Model;

/**
 * A weight that events carry beside their own: with it the sample stands for what another experiment would see, which differs in what is not
 * known of it (spectra, domain of bremsstrahlung, source, couplings), not in beam, detector or mass.
 *
 * @param name        name of the weight
 * @param description what differs, for people
 * @param experiment  the other experiment
 * @param factors     what its yields of processes are multiplied with, by their labels; a process that is not named keeps its yield
 */
public record EventWeight(String name, String description, Experiment experiment, Map<String, Double> factors) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._=+-]+");

    /** Keeps its own map and checks the name, which must survive in every format. */
    public EventWeight {
        factors = Map.copyOf(factors);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a weight consists of letters, digits and ._=+-, not '" + name + "'");
        }
    }

    /**
     * The weight of a variation.
     *
     * @param model      the model of the sample
     * @param experiment the experiment of the sample
     * @param variation  one of its variations
     * @return the weight, for example {@code bremsstrahlung_z-0.8}
     * @throws IllegalArgumentException if the variation does not hold at the mass
     */
    public static EventWeight of(Model model, Experiment experiment, Variation variation) {
        String name = variation.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        return new EventWeight(variation.of().key() + "_" + name, variation.of().title() + ": " + variation.name(),
            at(model, experiment, variation.of(Setup.of(model, experiment))), variation.factors());
    }

    /** Where the model is the same, so is the particle, and all that it is made in. */
    private static Experiment at(Model model, Experiment experiment, Setup setup) {
        return setup.model().equals(model) ? Experiment.of(experiment.particle(), setup.detector(), setup.channels(), setup.spectra(), setup.bremsstrahlung())
            : setup.at(experiment.particle().mass());
    }
}
