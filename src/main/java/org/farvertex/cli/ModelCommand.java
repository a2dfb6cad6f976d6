package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.farvertex.input.InputException;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.DecayWidths;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.VectorCouplings;
import org.farvertex.model.uv.UvCompletion;
import org.farvertex.units.Constants;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model}: what the A' of a model is like at one mass, and for t3r its UV completion. */
@Command(name = "model", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Couplings, mixing, widths, branching ratios and lifetime of the A'.",
        "For t3r also the seesaw, the mixing of the scalars and the anomaly sums of Table III."})
final class ModelCommand implements Callable<Integer> {

    @Option(names = "--mass", required = true, paramLabel = "M", converter = WrittenEnergy.Converter.class,
        description = "Mass of the A', e.g. 60MeV.")
    private WrittenEnergy mass;

    @Option(names = "--momentum", paramLabel = "P", converter = PositiveEnergyConverter.class,
        description = "Gives the decay length at this momentum, e.g. 100GeV.")
    private Double momentum;

    @ArgGroup(exclusive = false, heading = "Model:%n")
    private ModelOptions options = new ModelOptions();

    @ArgGroup(exclusive = false, heading = "UV completion:%n")
    private UvOptions uv = new UvOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Model model = options.model();
        Map<String, Object> values = values(options.boson(mass).orElseThrow(() -> InputException.of("--model", model.name(),
            "is told by a file; 'models check " + model.name() + "' says what it means")));
        if (model instanceof RightHandedT3R t3r) {
            values.put("uv", completion(t3r.vev()));
            Map<String, String> sums = new LinkedHashMap<>();
            UvCompletion.anomalies().forEach((triangle, sum) -> sums.put(triangle, sum.toString()));
            values.put("anomalies", sums);
        } else {
            uv.refuse(model.name());
        }
        spec.commandLine().getOut().println(json ? Json.write(values) : ModelTable.of(values));
        return 0;
    }

    private Map<String, Object> values(DarkPhoton boson) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("model", boson.model());
        values.put("mass_GeV", boson.mass());
        values.putAll(boson.parameters());
        values.putIfAbsent("epsilon", boson.kineticMixing());
        values.putIfAbsent("g", boson.kineticMixing() * Constants.ELEMENTARY_CHARGE);
        values.put("ctau_m", boson.properDecayLength());
        if (Double.isInfinite(boson.properDecayLength())) {
            values.put("log10_ctau_m", boson.logProperDecayLength() / Math.log(10));
        }
        if (momentum != null) {
            values.put("momentum_GeV", momentum);
            values.put("decay_length_m", boson.decayLength(momentum));
        }
        values.put("widths_GeV", widths(boson.widths(), 1));
        values.put("branching", widths(boson.unitWidths(), boson.unitWidths().total()));
        values.put("couplings", couplings(boson.couplings()));
        return values;
    }

    private static Map<String, Double> widths(DecayWidths widths, double unit) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("ee", widths.electrons() / unit);
        values.put("mumu", widths.muons() / unit);
        values.put("pi0gamma", widths.pionGamma() / unit);
        values.put("hadrons", widths.hadrons() / unit);
        values.put("invisible", widths.invisible() / unit);
        return values;
    }

    private static Map<String, Double> couplings(VectorCouplings couplings) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("up", couplings.up());
        values.put("down", couplings.down());
        values.put("strange", couplings.strange());
        values.put("electron", couplings.electron());
        values.put("muon", couplings.muon());
        values.put("proton", couplings.proton());
        values.put("neutron", couplings.neutron());
        return values;
    }

    private Map<String, Object> completion(double vev) {
        Optional<UvCompletion> found = uv.completion(vev);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("farvertex: no seesaw gives the muon its mass with couplings of 1 and V = "
                + vev + " GeV; choose --lambda-r");
            return null;
        }
        UvCompletion completion = found.get();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lambda_l", completion.leftCoupling());
        values.put("lambda_r", completion.rightCoupling());
        values.put("portal_coupling", completion.portalCoupling());
        values.put("m_phi_GeV", completion.darkHiggsMass());
        values.putAll(completion.values());
        values.put("h_phi_phi_allowed", completion.higgsDecayAllowed());
        return values;
    }
}
