package org.farvertex.eventfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.citation.Reference;
import org.farvertex.event.SampleDecays;
import org.farvertex.event.SpacePoint;
import org.farvertex.particle.Particle;
import org.farvertex.simulation.Job;
import org.farvertex.statistics.Estimate;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;

/** The run that {@link SampleDecays} could come from. */
public final class SampleRun {

    /** The particle of the run. */
    static final RunParticle PARTICLE = new RunParticle(32, "A'", "dark photon");
    /** Electron pairs. */
    static final List<RunDecay> DECAYS = List.of(new RunDecay("11,-11", List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle())));

    /** A dump that starts 23 m behind the zero of its file. */
    static final RunBeam BEAM = new RunBeam("nucleon at rest, written as a proton", false, 1.5e5, OptionalDouble.of(4e10), new SpacePoint(0, -0.022, 23));

    private SampleRun() {
    }

    /** A description with everything in it. */
    public static RunDescription of(long events) {
        return of(events, Quantity.parse("2e20 pot", Dimension.PROTONS_ON_TARGET));
    }

    /** The same run in a file that tells it in another way. */
    static RunDescription with(RunDescription run, boolean weighted, EventLayout layout) {
        RunSample drawn = run.sample();
        RunSample sample = new RunSample(drawn.seed(), drawn.events(), weighted, drawn.exposure(), drawn.expected(), drawn.crossSection(), drawn.weights(), drawn.job());
        return new RunDescription(run.version(), run.model(), run.particle(), run.mass(), run.couplings(), run.detector(), run.spectra(), sample,
            run.processes(), run.decays(), run.citations(), run.beam(), layout, run.leftOut());
    }

    static RunDescription of(long events, Quantity exposure) {
        Map<String, Double> couplings = new LinkedHashMap<>();
        couplings.put("vev_GeV", 10.0);
        couplings.put("epsilon", 2.5e-5);
        return new RunDescription("0.1.0", "t3r", PARTICLE, 0.06, couplings, "faser", "SIBYLL 2.3d",
            new RunSample(1, events, false, exposure, new Estimate(0, 12.5, 0.125), new Estimate(0, 8.3e-5, 1e-6), List.of(), Job.ONLY),
            List.of(new RunProcess(SampleDecays.PION, "pi0", "pi0 -> gamma A'", Optional.of(Particle.PI0), List.of(Particle.PHOTON)),
                new RunProcess(SampleDecays.BREMSSTRAHLUNG, "bremsstrahlung", "p p -> A' X", Optional.empty(), List.of())), DECAYS,
            List.of(new Reference("B. Dutta et al.", "2105.07655", ""), new Reference("A. Ariga et al.", "1812.09139", ""),
                new Reference("R. L. Workman et al.", "", "10.1093/ptep/ptac097")), BEAM, EventLayout.FULL, List.of());
    }
}
