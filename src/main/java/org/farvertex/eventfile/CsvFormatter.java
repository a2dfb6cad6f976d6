package org.farvertex.eventfile;

import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;

/** A table with one row per event, in GeV and metres; nothing in it needs quoting. */
record CsvFormatter(RunDescription run) implements DecayFormatter {

    private static final String HEADER = "event,weight,channel,parent_pdg,"
        + "x_production_m,y_production_m,z_production_m,ct_production_m,x_decay_m,y_decay_m,z_decay_m,ct_decay_m,"
        + "mass_GeV,px_GeV,py_GeV,pz_GeV,e_GeV,"
        + "electron_px_GeV,electron_py_GeV,electron_pz_GeV,electron_e_GeV,"
        + "positron_px_GeV,positron_py_GeV,positron_pz_GeV,positron_e_GeV\n";

    @Override
    public void header(AsciiBuffer out) {
        out.put(HEADER);
    }

    @Override
    public void decay(DisplacedDecay decay, AsciiBuffer out) {
        out.put(decay.number()).put(',').put(decay.weight()).put(',').put(run.process(decay.processId()).name())
            .put(',').put(decay.mesonDecay().map(made -> made.meson().pdgId()).orElse(0).intValue()).put(',');
        Numbers.put(decay.production(), ',', out);
        out.put(',').put(decay.productionTime()).put(',');
        Numbers.put(decay.decayPoint(), ',', out);
        out.put(',').put(decay.decayTime()).put(',').put(decay.darkPhoton().mass()).put(',');
        Numbers.put(decay.darkPhoton().momentum(), ',', out);
        out.put(',');
        Numbers.put(decay.electron().momentum(), ',', out);
        out.put(',');
        Numbers.put(decay.positron().momentum(), ',', out);
        out.put('\n');
    }

    @Override
    public void footer(AsciiBuffer out) {
        // a table ends with its last row
    }
}
