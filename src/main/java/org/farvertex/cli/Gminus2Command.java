package org.farvertex.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.farvertex.input.InputException;
import org.farvertex.muon.AnomalyModel;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MuonAnomaly;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.particle.Particle;
import org.farvertex.report.theory.AnomalyResult;
import org.farvertex.report.theory.MuonBandResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gminus2}: the muon's anomalous moment at one point, or the dark-Higgs masses that explain it. */
@Command(name = "gminus2", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex gminus2 --mass 60MeV --dark-higgs-mass 70MeV"},
    description = {"Muon g-2 from the loops of dark photon and dark Higgs.",
        "With --dark-higgs-mass: the correction and its pull. Without: the masses that agree with the data."})
final class Gminus2Command implements Callable<Integer>, PointCommand {

    private static final double LARGEST_FACTOR = 1e6;

    @Option(names = {"--mass", "--dark-photon-mass"}, required = true, paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the A', e.g. 60MeV")
    private WrittenEnergy darkPhotonMass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the phi', e.g. 80MeV")
    private WrittenEnergy darkHiggsMass;

    @Mixin
    private VevOption vev;

    @Option(names = "--data-set", paramLabel = "NAME", defaultValue = MuonMeasurement.PAPER,
        description = "measured minus Standard Model value: paper (arXiv:2105.07655) or 2025 (White Paper 2025); "
            + "default: ${DEFAULT-VALUE}")
    private String dataSet;

    @Option(names = "--two-loop",
        description = "add the Barr-Zee term of the muon loop; the unknown rest of two loops, 3e-9, is part of the band")
    private boolean twoLoop;

    @Option(names = "--kinetic-mixing-factor", paramLabel = "K", defaultValue = "0",
        description = "add K times the kinetic mixing to the muon's vector coupling; its sign is not known, K may be negative "
            + "(default: ${DEFAULT-VALUE}, left out)")
    private double kineticMixingFactor;

    @Option(names = "--points", paramLabel = "FILE", description = PointCommand.POINTS
        + "(--mass 40MeV,60MeV): --mass, --dark-higgs-mass, --vev, --kinetic-mixing-factor, --data-set.")
    String points;

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Set<String> listed() {
        return Set.of("--mass", "--dark-photon-mass", "--dark-higgs-mass", "--vev", "--kinetic-mixing-factor", "--data-set");
    }

    @Override
    public Integer call() {
        MuonMeasurement measurement = measurement();
        if (!(Math.abs(kineticMixingFactor) <= LARGEST_FACTOR)) {
            throw InputException.of("--kinetic-mixing-factor", kineticMixingFactor, "must be between -1e6 and 1e6: beyond, the mixing is no small one");
        }
        AnomalyModel counted = new AnomalyModel(twoLoop, kineticMixingFactor);
        double scale = vev.making("--mass", darkPhotonMass).making("--dark-higgs-mass", darkHiggsMass).value(Particle.MUON.mass());
        double mass = darkPhotonMass.value();
        return answer.print(darkHiggsMass == null ? new MuonBandResult(new G2Band(scale, measurement, counted), mass)
            : new AnomalyResult(new MuonAnomaly(scale, mass, darkHiggsMass.value()), measurement, counted));
    }

    private MuonMeasurement measurement() {
        try {
            return MuonMeasurement.of(dataSet);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--data-set", dataSet, e);
        }
    }
}
