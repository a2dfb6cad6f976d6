package org.farvertex.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.farvertex.config.Models;
import org.farvertex.input.InputException;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Coupling;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.VectorModel;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.particle.FinalState;
import picocli.CommandLine.Option;

/** The options that choose a model and its couplings. */
final class ModelOptions {

    /** The owners of the options that no other model has. */
    private static final Model T3R = CodedModels.ALL.stream().filter(RightHandedT3R.class::isInstance).findFirst().orElseThrow();
    private static final Model HIGGS = CodedModels.ALL.stream().filter(DarkHiggs.class::isInstance).findFirst().orElseThrow();

    @Option(names = "--model", paramLabel = "NAME", defaultValue = "t3r", completionCandidates = ShippedNames.OfModels.class,
        description = "t3r (default), t3r-higgs, dark-photon, b-l, another of those that 'models' lists, or the path of a model file (YAML).")
    private String name;

    @Option(names = "--vev", paramLabel = "V", converter = NumberConverters.PositiveEnergy.class,
        description = "t3r, t3r-higgs: symmetry breaking scale, default 10GeV.")
    private Double vev;

    @Option(names = "--epsilon", paramLabel = "E", description = "dark-photon: kinetic mixing.")
    private Double epsilon;

    @Option(names = "--coupling", paramLabel = "G", description = "b-l and model files: the coupling, in the unit of the model.")
    private Double coupling;

    @Option(names = "--kinetic-mixing-factor", paramLabel = "K",
        description = "t3r: multiplies the estimate of the kinetic mixing, default 1.")
    private Double factor;

    @Option(names = "--paper", description = "t3r: the paper's simplification, BR(ee) = 1, no pi0 gamma, no longitudinal A'.")
    private boolean paper;

    @Option(names = "--scenario", paramLabel = "NAME",
        description = "t3r: visible (default), or invisible: a massless right-handed neutrino is open.")
    private String scenario;

    @Option(names = "--dark-photon-mass", paramLabel = "M", converter = NumberConverters.PositiveEnergy.class,
        description = "t3r-higgs: mass of the A', open below half that of phi'; default: too heavy.")
    private Double darkPhotonMass;

    @Option(names = "--dark-matter-mass", paramLabel = "M", converter = NumberConverters.PositiveEnergy.class,
        description = "t3r-higgs: mass of one Majorana fermion of dark matter, open below half that of phi'; default: too heavy.")
    private Double darkMatterMass;

    @Option(names = "--higgs-loop", paramLabel = "NAME",
        description = "t3r-higgs: what runs in the loop to two photons: muon+pion (default) or muon.")
    private String higgsLoop;

    private ModelDescription description;

    /** The model with its couplings. */
    Model model() {
        return model(null);
    }

    /** The coupling given on the command line: V, ε or g; null if there is none. */
    Double given() {
        return vev != null ? vev : epsilon != null ? epsilon : coupling;
    }

    /** Name of the model. */
    String name() {
        return atSomeCoupling().name();
    }

    /** Its name for messages, with the mode that changes what it has. */
    String shown() {
        return paper ? name() + " in paper mode" : name();
    }

    /** What its coupling is called. */
    Coupling scale() {
        return atSomeCoupling().scale();
    }

    /** What a search for its particle counts where a detector file names no final states; empty for electron pairs. */
    Set<FinalState> sought() {
        return atSomeCoupling().sought();
    }

    /** Whether its coupling has a value if none is given. */
    boolean hasDefault() {
        return atSomeCoupling().standardCoupling().isPresent();
    }

    private Model atSomeCoupling() {
        Optional<Model> coded = CodedModels.byName(name);
        return coded.isPresent() ? coded.get() : new FileModel(description(), description().middleCoupling());
    }

    private ModelDescription description() {
        if (description == null) {
            description = Models.resolve("--model", name);
            if (CodedModels.byName(description.name()).isPresent()) {
                throw InputException.of("--model", name, "has the name " + description.name() + " of a model that is written in code; choose another");
            }
        }
        return description;
    }

    /** The model; its coupling is the fallback if none is given and one is needed. */
    Model model(Double fallback) {
        Model chosen = atSomeCoupling();
        String option = "--" + chosen.scale().argument();
        refuseOther("--vev", vev, option);
        refuseOther("--epsilon", epsilon, option);
        refuseOther("--coupling", coupling, option);
        refuseOwnOptions(chosen);
        double value = given() != null ? given() : fallback != null ? fallback : chosen.standardCoupling().orElse(Double.NaN);
        if (Double.isNaN(value)) {
            throw InputException.of(option, "is needed with --model " + name);
        }
        if (!(chosen instanceof RightHandedT3R)) {
            Model asked = chosen instanceof DarkHiggs higgs ? higgs.opening(openChannels()) : chosen;
            return checked(option, value, () -> asked.withCoupling(value));
        }
        checked(option, value, () -> chosen.withCoupling(value));
        double k = factor == null ? 1 : factor;
        return checked("--kinetic-mixing-factor", k, () -> new RightHandedT3R(value, k, paper, scenario()));
    }

    private Scenario scenario() {
        if (scenario == null || scenario.equals("visible")) {
            return Scenario.VISIBLE;
        }
        if (!scenario.equals("invisible")) {
            throw InputException.of("--scenario", scenario, "must be visible or invisible");
        }
        if (paper) {
            throw InputException.of("--scenario", scenario.toLowerCase(Locale.ROOT),
                "does not go with --paper, in which e+e- alone is open");
        }
        return Scenario.INVISIBLE;
    }

    /** Refuses a coupling that is not the one of the model chosen, and says whose it is. */
    private void refuseOther(String option, Double value, String own) {
        if (!option.equals(own)) {
            refuse(option, value, CodedModels.ALL.stream().filter(model -> option.equals("--" + model.scale().argument())).findFirst().orElseThrow());
        }
    }

    /** Refuses options that belong to another model alone. */
    private void refuseOwnOptions(Model chosen) {
        if (!(chosen instanceof RightHandedT3R)) {
            refuse("--kinetic-mixing-factor", factor, T3R);
            refuse("--scenario", scenario, T3R);
            refuse("--paper", paper ? "true" : null, T3R);
        }
        if (!(chosen instanceof DarkHiggs)) {
            refuse("--dark-photon-mass", darkPhotonMass, HIGGS);
            refuse("--dark-matter-mass", darkMatterMass, HIGGS);
            refuse("--higgs-loop", higgsLoop, HIGGS);
        }
    }

    private OpenChannels openChannels() {
        if (higgsLoop != null && !List.of("muon", "muon+pion").contains(higgsLoop)) {
            throw InputException.of("--higgs-loop", higgsLoop, "must be muon or muon+pion");
        }
        return new OpenChannels(Optional.ofNullable(darkPhotonMass), Optional.ofNullable(darkMatterMass), !"muon".equals(higgsLoop));
    }

    private void refuse(String option, Object value, Model owner) {
        if (value != null) {
            throw InputException.of(option, value, "belongs to --model " + owner.name() + ", not to " + name);
        }
    }

    private static Model checked(String option, double value, Supplier<Model> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw InputException.of(option, value, e);
        }
    }

    /** The particle of a mass given with an option. */
    LongLivedParticle particle(WrittenEnergy mass) {
        return at(mass, model()::at);
    }

    /** The vector boson of a mass given with an option; empty if the model is not one of a vector boson. */
    Optional<DarkPhoton> boson(WrittenEnergy mass) {
        return model() instanceof VectorModel vector ? Optional.of(at(mass, vector::boson)) : Optional.empty();
    }

    private <T> T at(WrittenEnergy mass, DoubleFunction<T> particle) {
        try {
            return particle.apply(mass.value());
        } catch (IllegalArgumentException e) {
            throw refusal("--mass", mass.text(), mass.value(), e);
        }
    }

    /**
     * What is wrong where the model refuses a mass [GeV] given with an option: the factor of the kinetic mixing, if the mass is fine without
     * it, the coupling, if the mass is fine with a usual one, else the option.
     */
    InputException refusal(String option, String text, double mass, IllegalArgumentException cause) {
        boolean byFactor = factor != null && isPossible(new RightHandedT3R(vev == null ? RightHandedT3R.DEFAULT_VEV : vev, 1, paper, scenario()), mass);
        if (byFactor) {
            return InputException.of("--kinetic-mixing-factor", factor, cause);
        }
        Double own = epsilon != null ? epsilon : coupling;
        return own != null && allows(mass) ? InputException.of("--" + scale().argument(), own, cause) : InputException.of(option, text, cause);
    }

    /** Whether the model has a particle of a mass [GeV] at some coupling that nobody need doubt. */
    boolean allows(double mass) {
        return isPossible(atSomeCoupling(), mass);
    }

    private static boolean isPossible(Model model, double mass) {
        try {
            model.at(mass);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
