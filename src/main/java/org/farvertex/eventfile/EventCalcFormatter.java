package org.farvertex.eventfile;

import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.jhepmc.AsciiBuffer;

/**
 * The text format of EventCalc, which FairShip reads: a line on the whole sample, one on the decay channel, then a row
 * per event with px, py, pz, e, mass, PDG number of the A′, its decay probability, the decay point in metres, and
 * px, py, pz, e, mass, PDG number of each daughter.
 *
 * <p>EventCalc multiplies produced particles, acceptances, decay probability and branching ratio to the number of
 * events; here their product is known as a whole, so it stands in the first place and the others are 1. The column of
 * the decay probability holds the weight of the event.
 *
 * <p>Source: M. Ovchynnikov, EventCalc, the format as its README describes it.
 */
record EventCalcFormatter(RunDescription run) implements DecayFormatter {

    @Override
    public void header(AsciiBuffer out) {
        String expected = Numbers.text(run.expected().value());
        out.put("Sampled ").put(run.events()).put(" events inside SHiP volume. ");
        Double epsilon = run.couplings().get("epsilon");
        if (epsilon != null) {
            out.put("Squared coupling: ").put(epsilon * epsilon).put(". ");
        }
        out.put("Total number of produced LLPs: ").put(expected)
            .put(". Polar acceptance: 1. Azimuthal acceptance: 1. Averaged decay probability: 1. Visible Br Ratio: 1. ")
            .put("Total number of events: ").put(expected).put("\n\n#<process=2e; sample_points=").put(run.events())
            .put(">\n\n");
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        particle(decay.darkPhoton(), out);
        out.put(' ').put(decay.weight()).put(' ');
        Numbers.put(decay.decayPoint(), ' ', out);
        out.put(' ');
        particle(decay.electron(), out);
        out.put(' ');
        particle(decay.positron(), out);
        out.put('\n');
    }

    private static void particle(EventParticle particle, AsciiBuffer out) {
        Numbers.put(particle.momentum(), ' ', out);
        out.put(' ').put(particle.mass()).put(' ').put(particle.pdgId());
    }

    @Override
    public void footer(AsciiBuffer out) {
        out.put('\n');
    }
}
