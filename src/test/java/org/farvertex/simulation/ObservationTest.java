package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.BinomialTest;
import org.farvertex.event.FlightBatch;
import org.farvertex.model.KineticMixing;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;

/** What is drawn of a decay beside its kinematics: which mode it is. */
class ObservationTest {

    private static final double MASS = 0.25;

    /**
     * A dark photon of 250 MeV goes to muons \((1+2r)\sqrt{1-4r}\) times as often as to electrons, \(r=m_\mu^2/m^2\), electrons being light to 1e-5: 40,000
     * draws, false once in 1e5.
     */
    @Test
    void modesAreDrawnByTheirBranchingRatios() {
        Observation observation = new Observation(Pencils.alike(1, 1, 1, 1).source(Pencils.open().counting(Set.of(FinalState.ELECTRONS, FinalState.MUONS)),
            new KineticMixing(1e-5).at(MASS), "bremsstrahlung"));
        assertThat(observation.modes()).isEqualTo(2);
        FlightBatch batch = new FlightBatch(1);
        batch.size = 1;
        batch.energy[0] = 40;
        batch.momentum[0] = Math.sqrt(1600 - MASS * MASS);
        batch.directionZ[0] = 1;
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(161);
        int n = 40_000;
        int muons = 0;
        for (int i = 0; i < n; i++) {
            assertThat(observation.accepts(rng, batch, 0, 12)).isTrue();
            boolean muon = Math.abs(observation.daughters().particle[0].pdgId()) == 13;
            assertThat(observation.mode()).isEqualTo(muon ? 1 : 0);
            muons += muon ? 1 : 0;
        }
        double r = Math.pow(Particle.MUON.mass() / MASS, 2);
        double toMuons = (1 + 2 * r) * Math.sqrt(1 - 4 * r);
        assertThat(BinomialTest.withDefaults().test(n, muons, toMuons / (1 + toMuons)).getPValue()).isGreaterThan(1e-5);
    }
}
