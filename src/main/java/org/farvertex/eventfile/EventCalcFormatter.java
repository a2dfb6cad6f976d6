package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.jhepmc.AsciiBuffer;

/**
 * The text format of EventCalc, which FairShip reads: a line on the whole sample, then a block for each decay channel: a line that names it, and
 * a row per event with px, py, pz, e, mass, PDG number of the particle, its decay probability, the decay point in metres, and
 * px, py, pz, e, mass, PDG number of each daughter that leaves the event.
 *
 * <p>EventCalc multiplies produced particles, acceptances, mean decay probability and branching ratio to the number of
 * events; here their product is known as a whole, so it stands in the first place and the others are 1. The column of
 * the decay probability holds the weight of the event over the mean weight, so that its mean over the rows is 1, and the product the
 * number of events, in weighted files too.
 *
 * <p>Source: M. Ovchynnikov, EventCalc, the format as its README describes it.
 */
record EventCalcFormatter(RunDescription run) implements OneByOneFormatter {

    @Override
    public void header(AsciiBuffer out) {
        String expected = NumberColumns.text(run.sample().expected().value());
        out.put("Sampled ").put(run.sample().events()).put(" events inside ").put(run.detector().strip().split("\\s+", 2)[0]).put(" volume. ");
        Double coupling = run.couplings().size() == 1 ? run.couplings().values().iterator().next() : run.couplings().get("epsilon");
        if (coupling != null) {
            out.put("Squared coupling: ").put(coupling * coupling).put(". ");
        }
        out.put("Total number of produced LLPs: ").put(expected)
            .put(". Polar acceptance: 1. Azimuthal acceptance: 1. Averaged decay probability: 1. Visible Br Ratio: 1. ")
            .put("Total number of events: ").put(expected).put(" Detector: ").put(run.detector().replaceAll("\\s+", " ")).put("\n\n");
        if (sections() == 1) {
            section(0, run.sample().events(), out);
        }
    }

    @Override
    public int sections() {
        return run.decays().size();
    }

    @Override
    public void section(int mode, long events, AsciiBuffer out) {
        out.put("#<process=").put(run.decay(mode).shortName()).put("; sample_points=").put(events).put(">\n\n");
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        particle(decay.particle(), out);
        out.put(' ').put(probability(decay)).put(' ');
        NumberColumns.put(run.layout().point(decay.decayPoint(), run.beam().production()), ' ', out);
        List<EventParticle> left = decay.finalProducts();
        for (int i = 0; i < left.size(); i++) {
            out.put(' ');
            particle(left.get(i), out);
        }
        out.put('\n');
    }

    private double probability(DisplacedDecay decay) {
        return run.sample().weighted() ? decay.weight() * run.sample().events() / run.sample().expected().value() : decay.weight();
    }

    private void particle(EventParticle particle, AsciiBuffer out) {
        NumberColumns.put(particle.momentum(), ' ', out);
        out.put(' ').put(particle.mass()).put(' ').put(run.pdgId(particle));
    }

    @Override
    public void footer(AsciiBuffer out) {
        out.put('\n');
    }
}
