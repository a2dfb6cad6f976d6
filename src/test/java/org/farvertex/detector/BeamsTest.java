package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeamsTest {

    /** Centre-of-mass energies as the event generators print them in the meta data of the shipped spectra. */
    @ParameterizedTest
    @CsvSource({"lhc-14TeV,14000", "lhc-13.6TeV,13600", "protons-400GeV,27.4295", "protons-120GeV,15.0649",
        "protons-70GeV,11.5382"})
    void centreOfMassEnergiesAreThoseOfTheSpectra(String id, double expected) {
        assertThat(Beams.byId(id).orElseThrow().sqrtS()).isCloseTo(expected, within(1e-5 * expected));
    }

    @Test
    void eachKindHasItsExposureAndParts() {
        assertThat(Beams.ids()).containsExactly("lhc-14TeV", "lhc-13.6TeV", "protons-400GeV", "protons-120GeV",
            "protons-70GeV", "electrons-20GeV");
        Beam electrons = Beams.byId("electrons-20GeV").orElseThrow();
        assertThat(electrons.kind().exposure()).isEqualTo(Dimension.ELECTRONS_ON_TARGET);
        assertThat(electrons.target().orElseThrow().atomicNumber()).isEqualTo(13);
        Beam protons = Beams.byId("protons-400GeV").orElseThrow();
        assertThat(protons.kind().exposure()).isEqualTo(Dimension.PROTONS_ON_TARGET);
        assertThat(protons.spectra()).containsExactly("p400GeV_p", "p400GeV_n");
        assertThat(protons.collider()).isFalse();
        assertThat(Beams.byId("lhc-15TeV")).isEmpty();
    }

    /** The radiation length of aluminium from Z and A by Tsai's fit, PDG "Passage of particles through matter", good to 2.5 %. */
    @Test
    void theRadiationLengthFitsTheMaterial() {
        Target target = Beams.byId("electrons-20GeV").orElseThrow().target().orElseThrow();
        double z = target.atomicNumber();
        double fit = 716.4 * target.atomicMass() / (z * (z + 1) * Math.log(287 / Math.sqrt(z)));
        assertThat(target.radiationLength()).isCloseTo(fit, within(0.025 * fit));
    }

    /** At 14 TeV between the measured 13 TeV value and the total cross section; rising with energy. */
    @Test
    void inelasticCrossSectionRisesFromTheMeasuredOne() {
        double at13p6 = Beams.byId("lhc-13.6TeV").orElseThrow().inelasticCrossSection().orElseThrow();
        double at14 = Beams.byId("lhc-14TeV").orElseThrow().inelasticCrossSection().orElseThrow();
        double totalRatio = total(14000) / total(13000);
        assertThat(at14).isCloseTo(79.5 * totalRatio, within(0.05));
        assertThat(at13p6).isCloseTo(79.5 * total(13600) / total(13000), within(0.05));
    }

    private static double total(double sqrtS) {
        double s = sqrtS * sqrtS;
        double log = Math.log(s / 28.94);
        return 35.45 + 0.308 * log * log + 42.53 * Math.pow(s, -0.458) - 33.34 * Math.pow(s, -0.545);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Beam("x", BeamKind.PROTON_DUMP, 400, OptionalDouble.of(80), List.of("a"), Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Beam("x", BeamKind.ELECTRON_DUMP, 20, OptionalDouble.empty(), List.of(), Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
