package org.farvertex.eventfile;

import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.AsciiBuffer;

/**
 * A table with one row per event, in GeV and metres; nothing in it needs quoting. If all decays are into electron pairs, there are columns for
 * electron and positron, else for as many daughters as the longest decay has.
 */
final class CsvFormatter implements OneByOneFormatter {

    private static final String MADE = "parent_pdg,x_production_m,y_production_m,z_production_m,ct_production_m,";
    private static final String DECAYED = "x_decay_m,y_decay_m,z_decay_m,ct_decay_m,"
        + "mass_GeV,px_GeV,py_GeV,pz_GeV,e_GeV,";
    private static final String PAIR = "electron_px_GeV,electron_py_GeV,electron_pz_GeV,electron_e_GeV,"
        + "positron_px_GeV,positron_py_GeV,positron_pz_GeV,positron_e_GeV";

    private final RunDescription run;
    private final boolean pairs;
    private final int most;

    CsvFormatter(RunDescription run) {
        this.run = run;
        this.pairs = run.decays().stream().allMatch(RunDecay::isElectronPair);
        this.most = run.decays().stream().mapToInt(RunDecay::entries).max().orElseThrow();
    }

    @Override
    public void header(AsciiBuffer out) {
        out.put("event,weight,channel,").put(full() ? MADE : "").put(DECAYED);
        if (pairs) {
            out.put(PAIR);
        } else {
            out.put("pdg,decay,daughters");
            for (int i = 1; i <= most; i++) {
                String d = ",d" + i + "_";
                out.put(d + "pdg" + d + "mother" + d + "mass_GeV" + d + "px_GeV" + d + "py_GeV" + d + "pz_GeV" + d + "e_GeV");
            }
        }
        for (RunWeight weight : run.sample().weights()) {
            out.put(",weight_" + weight.name());
        }
        out.put('\n');
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        out.put(run.layout().first() + decay.number()).put(',').put(decay.weight()).put(',').put(run.process(decay.processId()).name()).put(',');
        if (full()) {
            out.put(decay.parentDecay().map(made -> made.parent().pdgId()).orElse(0).intValue()).put(',');
            event(decay.origin(), decay.originTime(), out);
        }
        event(decay.decayPoint(), decay.decayTime(), out);
        out.put(decay.particle().mass()).put(',');
        NumberColumns.put(decay.particle().momentum(), ',', out);
        out.put(',');
        if (pairs) {
            NumberColumns.put(decay.products().get(0).particle().momentum(), ',', out);
            out.put(',');
            NumberColumns.put(decay.products().get(1).particle().momentum(), ',', out);
        } else {
            daughters(decay, out);
        }
        for (int k = 0; k < decay.others().size(); k++) {
            out.put(',').put(decay.others().get(k));
        }
        out.put('\n');
    }

    private boolean full() {
        return run.layout().chain() == Chain.FULL;
    }

    /** A point and a time, each with a comma behind. */
    private void event(SpacePoint point, double time, AsciiBuffer out) {
        NumberColumns.put(run.layout().point(point, SpacePoint.ORIGIN), ',', out);
        out.put(',').put(run.layout().time(time)).put(',');
    }

    private void daughters(DisplacedDecay decay, AsciiBuffer out) {
        out.put(run.pdgId(decay.particle())).put(',').put(run.decay(decay.mode()).label().replace(',', ' ')).put(',')
            .put(decay.products().size());
        for (int i = 0; i < most; i++) {
            if (i < decay.products().size()) {
                DecayProduct product = decay.products().get(i);
                EventParticle particle = product.particle();
                out.put(',').put(run.pdgId(particle)).put(',').put(product.mother() + 1).put(',').put(particle.mass()).put(',');
                NumberColumns.put(particle.momentum(), ',', out);
            } else {
                out.put(",0,0,0,0,0,0,0");
            }
        }
    }

    @Override
    public void footer(AsciiBuffer out) {
        // a table ends with its last row
    }
}
