package org.farvertex.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farvertex.simulation.Uncertainty;
import org.junit.jupiter.api.Test;

class EdgeBandTest {

    private static EdgeBand.Moved moved(Uncertainty of, double edge) {
        return new EdgeBand.Moved(of, "another", edge, false);
    }

    private static final EdgeBand BAND = new EdgeBand(0.09, List.of(moved(Uncertainty.GENERATORS, 0.092), moved(Uncertainty.GENERATORS, 0.095),
        moved(Uncertainty.BREMSSTRAHLUNG, 0.088), moved(Uncertainty.KINETIC_MIXING, 0.04)));

    /** The edge itself belongs to every band: one that only rises has it at its lower end. */
    @Test
    void endsOfOneAndOfAll() {
        assertThat(BAND.of(Uncertainty.GENERATORS)).isEqualTo(new EdgeBand.Ends(0.09, 0.095));
        assertThat(BAND.of(Uncertainty.BREMSSTRAHLUNG)).isEqualTo(new EdgeBand.Ends(0.088, 0.09));
        assertThat(BAND.of(Uncertainty.DEPTH)).isEqualTo(new EdgeBand.Ends(0.09, 0.09));
        assertThat(BAND.all()).isEqualTo(new EdgeBand.Ends(0.04, 0.095));
        assertThat(BAND.uncertainties()).containsExactly(Uncertainty.GENERATORS, Uncertainty.BREMSSTRAHLUNG, Uncertainty.KINETIC_MIXING);
    }

    @Test
    void oneLeftOut() {
        EdgeBand rest = BAND.without(Uncertainty.KINETIC_MIXING);
        assertThat(rest.edge()).isEqualTo(0.09);
        assertThat(rest.all()).isEqualTo(new EdgeBand.Ends(0.088, 0.095));
        assertThat(rest.uncertainties()).containsExactly(Uncertainty.GENERATORS, Uncertainty.BREMSSTRAHLUNG);
    }
}
