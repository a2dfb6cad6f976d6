package org.farvertex.eventfile;

import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.jhepmc.AsciiBuffer;

/** Formats decays that share nothing. */
interface OneByOneFormatter extends DecayFormatter {

    /** One event. */
    void decay(DisplacedDecay decay, AsciiBuffer out);

    @Override
    default void decays(List<DisplacedDecay> decays, AsciiBuffer out) {
        for (int i = 0; i < decays.size(); i++) {
            decay(decays.get(i), out);
        }
    }
}
