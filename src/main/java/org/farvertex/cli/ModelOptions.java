package org.farvertex.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.farvertex.config.Models;
import org.farvertex.input.InputException;
import org.farvertex.model.BMinusL;
import org.farvertex.model.Coupling;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.model.Perturbativity;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.model.VectorModel;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The options that choose a model and its couplings. */
final class ModelOptions {

    @Option(names = "--model", paramLabel = "NAME", defaultValue = "t3r",
        description = "t3r (default), t3r-higgs, dark-photon, b-l, another of those that 'models' lists, or the path of a model file (YAML).")
    private String name;

    @Option(names = "--vev", paramLabel = "V", converter = PositiveEnergyConverter.class,
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

    @Option(names = "--dark-photon-mass", paramLabel = "M", converter = PositiveEnergyConverter.class,
        description = "t3r-higgs: mass of the A', open below half that of phi'; default: too heavy.")
    private Double darkPhotonMass;

    @Option(names = "--dark-matter-mass", paramLabel = "M", converter = PositiveEnergyConverter.class,
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
        return Models.IN_CODE.contains(name) ? name : description().name();
    }

    /** Its name for messages, with the mode that changes what it has. */
    String shown() {
        return paper ? name() + " in paper mode" : name();
    }

    /** What its coupling is called. */
    Coupling scale() {
        return model(1e-3).scale();
    }

    /** Whether its coupling has a value if none is given. */
    boolean hasDefault() {
        return isT3R();
    }

    private ModelDescription description() {
        if (description == null) {
            description = Models.resolve("--model", name);
            if (Models.IN_CODE.contains(description.name())) {
                throw InputException.of("--model", name, "has the name " + description.name() + " of a model that is written in code; choose another");
            }
        }
        return description;
    }

    /** The model; its coupling is the fallback if none is given and one is needed. */
    Model model(Double fallback) {
        Double epsilon = this.epsilon == null && name.equals("dark-photon") ? fallback : this.epsilon;
        Double coupling = this.coupling == null && name.equals("b-l") ? fallback : this.coupling;
        return switch (name) {
            case "t3r" -> t3r(fallback);
            case "t3r-higgs" -> higgs(fallback);
            case "dark-photon" -> {
                refuse(vev, "--vev", "t3r");
                refuse(coupling, "--coupling", "b-l");
                refuseT3R();
                refuseHiggs();
                yield checked("--epsilon", need(epsilon, "--epsilon"), () -> new KineticMixing(epsilon));
            }
            case "b-l" -> {
                refuse(vev, "--vev", "t3r");
                refuse(epsilon, "--epsilon", "dark-photon");
                refuseT3R();
                refuseHiggs();
                yield checked("--coupling", need(coupling, "--coupling"), () -> new BMinusL(coupling));
            }
            default -> {
                refuse(vev, "--vev", "t3r");
                refuse(epsilon, "--epsilon", "dark-photon");
                refuseT3R();
                refuseHiggs();
                ModelDescription file = description();
                double value = need(this.coupling == null ? fallback : this.coupling, "--coupling");
                yield checked("--coupling", value, () -> new FileModel(file, value));
            }
        };
    }

    private boolean isT3R() {
        return name.equals("t3r") || name.equals("t3r-higgs");
    }

    /** V [GeV] of a model that breaks U(1)_T3R. */
    private double scaleOfT3R(Double fallback) {
        refuse(epsilon, "--epsilon", "dark-photon");
        refuse(coupling, "--coupling", "b-l");
        return vev != null ? vev : fallback != null ? fallback : RightHandedT3R.DEFAULT_VEV;
    }

    private Model higgs(Double fallback) {
        double v = scaleOfT3R(fallback);
        refuseT3R();
        if (higgsLoop != null && !List.of("muon", "muon+pion").contains(higgsLoop)) {
            throw InputException.of("--higgs-loop", higgsLoop, "must be muon or muon+pion");
        }
        OpenChannels open = new OpenChannels(Optional.ofNullable(darkPhotonMass), Optional.ofNullable(darkMatterMass), !"muon".equals(higgsLoop));
        return checked("--vev", v, () -> new DarkHiggs(v, open));
    }

    private Model t3r(Double fallback) {
        double v = scaleOfT3R(fallback);
        refuseHiggs();
        double k = factor == null ? 1 : factor;
        checked("--vev", v, () -> new RightHandedT3R(v, 1, paper, Scenario.VISIBLE));
        return checked("--kinetic-mixing-factor", k, () -> new RightHandedT3R(v, k, paper, scenario()));
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

    private void refuseT3R() {
        refuse(factor, "--kinetic-mixing-factor", "t3r");
        refuse(scenario, "--scenario", "t3r");
        refuse(paper ? "true" : null, "--paper", "t3r");
    }

    private void refuseHiggs() {
        refuse(darkPhotonMass, "--dark-photon-mass", "t3r-higgs");
        refuse(darkMatterMass, "--dark-matter-mass", "t3r-higgs");
        refuse(higgsLoop, "--higgs-loop", "t3r-higgs");
    }

    private void refuse(Object value, String option, String model) {
        if (value != null) {
            throw InputException.of(option, value, "belongs to --model " + model + ", not to " + name);
        }
    }

    private double need(Double value, String option) {
        if (value == null) {
            throw InputException.of(option, "is needed with --model " + name);
        }
        return value;
    }

    private static Model checked(String option, double value, java.util.function.Supplier<Model> maker) {
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
     * it, else the option.
     */
    InputException refusal(String option, String text, double mass, IllegalArgumentException cause) {
        boolean byFactor = factor != null && isPossible(new RightHandedT3R(vev == null ? RightHandedT3R.DEFAULT_VEV : vev, 1, paper, scenario()), mass);
        return byFactor ? InputException.of("--kinetic-mixing-factor", factor, cause) : InputException.of(option, text, cause);
    }

    private static boolean isPossible(Model model, double mass) {
        try {
            model.at(mass);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Refuses a scale V [GeV] given with --vev that would need a coupling beyond perturbation theory for one of these masses [GeV]. */
    static void requirePerturbative(double vev, double... masses) {
        try {
            for (double mass : masses) {
                Perturbativity.requireOrigin(mass, vev);
            }
        } catch (IllegalArgumentException e) {
            throw InputException.of("--vev", Figures.of(vev) + " GeV", e);
        }
    }
}
