package org.farvertex.eventfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.citation.Reference;
import org.farvertex.event.SampleDecays;
import org.farvertex.particle.Particle;
import org.farvertex.statistics.Estimate;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;

/** The run that {@link SampleDecays} could come from. */
public final class SampleRun {

    /** The particle of the run. */
    static final RunParticle PARTICLE = new RunParticle(32, "A'", "dark photon");
    /** Electron pairs. */
    static final List<RunDecay> DECAYS = List.of(new RunDecay("11,-11", List.of(Particle.ELECTRON, Particle.ELECTRON.antiparticle())));

    private SampleRun() {
    }

    /** A description with everything in it. */
    public static RunDescription of(long events) {
        return of(events, Quantity.parse("2e20 pot", Dimension.PROTONS_ON_TARGET));
    }

    static RunDescription of(long events, Quantity exposure) {
        Map<String, Double> couplings = new LinkedHashMap<>();
        couplings.put("vev_GeV", 10.0);
        couplings.put("epsilon", 2.5e-5);
        return new RunDescription("0.1.0", "t3r", PARTICLE, 0.06, couplings, "faser", "SIBYLL 2.3d", 1, events, false, exposure,
            new Estimate(0, 12.5, 0.125), new Estimate(0, 8.3e-5, 1e-6),
            List.of(new RunProcess(SampleDecays.PION, "pi0", "pi0 -> gamma A'", Optional.of(Particle.PI0), List.of(Particle.PHOTON)),
                new RunProcess(SampleDecays.BREMSSTRAHLUNG, "bremsstrahlung", "p p -> A' X", Optional.empty(), List.of())), DECAYS,
            List.of(new Reference("B. Dutta et al.", "2105.07655", ""), new Reference("A. Ariga et al.", "1812.09139", ""),
                new Reference("R. L. Workman et al.", "", "10.1093/ptep/ptac097")));
    }
}
