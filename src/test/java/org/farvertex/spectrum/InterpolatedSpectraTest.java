package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Spectra of a beam between those that are shipped. */
class InterpolatedSpectraTest {

    private static final List<String> OWN = List.of("p120GeV_p", "p120GeV_n");
    private static final List<String> FAR = List.of("p70GeV_p", "p70GeV_n", "p400GeV_p", "p400GeV_n");

    private static EmbeddedSpectra pythia(double momentum, List<String> folders) {
        return EmbeddedSpectra.of(folders, Generator.PYTHIA, momentum, Optional.empty());
    }

    /** The tables of 120 GeV from those of 70 and 400: above x = 0.3 to 4 %, and better than either of the two, which differ by 10 to 20 %. */
    @ParameterizedTest
    @EnumSource(Generator.class)
    void aBeamIsPredictedByItsNeighbours(Generator generator) {
        List<InterpolationCheck> checks = InterpolationCheck.of(120, OWN, FAR, generator);
        assertThat(checks.stream().map(c -> c.species() + " " + c.lowest())).contains("pi0 0.3", "eta 0.3");
        for (InterpolationCheck check : checks) {
            if (check.highest() == 1) {
                assertThat(check.deviation()).as("%s", check).isCloseTo(0, within(0.04));
                assertThat(Math.abs(check.deviation())).as("%s", check).isLessThan(
                    Math.abs(EmbeddedSpectra.of(FAR.subList(2, 4), generator).of(check.species()).yieldBetween(120, 400) / check.own() - 1));
            }
            if (check.highest() == 0.3) {
                assertThat(check.deviation()).as("%s", check).isCloseTo(0, within(0.04));
            }
        }
    }

    /** Of all momenta: slow hadrons are fragments of the target, to which the beam's momentum is nothing; the number of π⁰ of all momenta grows as ln s. */
    @Test
    void multiplicitiesAndSlowHadronsArePredictedToo() {
        ParentSpectrum own = pythia(120, OWN).of(Particle.PI0);
        ParentSpectrum between = pythia(120, FAR).of(Particle.PI0);
        assertThat(between.yieldBetween(0.1, 120)).isCloseTo(own.yieldBetween(0.1, 120), withinPercentage(2));
        for (double low : new double[] {0.1, 0.3, 1, 3, 6, 12}) {
            assertThat(between.yieldBetween(low, 3 * low)).as("from " + low).isCloseTo(own.yieldBetween(low, 3 * low), withinPercentage(4));
        }
    }

    /** Where the momentum asked for is that of one of the two tables, the other one has no weight. */
    @ParameterizedTest
    @CsvSource({"70,p70GeV_p", "400,p400GeV_p"})
    void atTheEndsTheTablesAreTheirOwn(double momentum, String folder) {
        ParentSpectrum own = EmbeddedSpectra.of(List.of(folder), Generator.PYTHIA).of(Particle.ETA);
        ParentSpectrum between = pythia(momentum, List.of("p70GeV_p", "p400GeV_p")).of(Particle.ETA);
        assertThat(between.rows()).isEqualTo(own.rows());
        for (int i = 0; i < own.rows(); i++) {
            double y = (own.lower(i) + own.upper(i)) / 2;
            for (double theta : new double[] {1e-3, 1e-2, 0.1}) {
                double known = own.logDensity(i, y, Math.sin(theta), Math.cos(theta));
                if (Double.isInfinite(known)) {
                    assertThat(between.logDensity(i, y, Math.sin(theta), Math.cos(theta))).isEqualTo(known);
                } else {
                    assertThat(between.logDensity(i, y, Math.sin(theta), Math.cos(theta))).isCloseTo(known, within(1e-9));
                }
            }
        }
    }

    /** Momenta scale with the beam, transverse ones do not. */
    @Test
    void transverseMomentaStay() {
        for (double x : new double[] {0.15, 0.4, 0.6}) {
            double at300 = meanTransverse(pythia(300, List.of("p120GeV_p", "p400GeV_p")), x * 300);
            double at120 = meanTransverse(pythia(120, List.of("p120GeV_p")), x * 120);
            double at400 = meanTransverse(pythia(400, List.of("p400GeV_p")), x * 400);
            assertThat(at300).isBetween(Math.min(at120, at400) * 0.97, Math.max(at120, at400) * 1.03);
        }
    }

    private static double meanTransverse(BeamSpectra spectra, double momentum) {
        ParentSpectrum pions = spectra.of(Particle.PI0);
        int row = 0;
        while (pions.momentum(row, pions.upper(row)) <= momentum) {
            row++;
        }
        double sum = 0;
        double norm = 0;
        double step = 1e-3;
        for (double pt = step / 2; pt < 2; pt += step) {
            double sine = pt / momentum;
            double cosine = Math.sqrt(1 - sine * sine);
            // d²N/dy dΩ, dΩ = 2π pt dpt / (p² cosθ)
            double density = Math.exp(pions.logDensity(row, pions.coordinate(row, momentum), sine, cosine)) * pt / cosine;
            sum += density * pt;
            norm += density;
        }
        return sum / norm;
    }

    /** Beyond the last tables the line goes on; fast hadrons at 60 and 450 GeV stay what scaling makes of their neighbours. */
    @Test
    void theEndsOfTheRangeAreExtrapolatedMildly() {
        for (Particle species : List.of(Particle.PI0, Particle.ETA, Particle.OMEGA)) {
            assertThat(pythia(60, List.of("p70GeV_p", "p120GeV_p")).of(species).yieldBetween(18, 60)
                / EmbeddedSpectra.of(List.of("p70GeV_p"), Generator.PYTHIA).of(species).yieldBetween(21, 70)).isBetween(0.95, 1.05);
            assertThat(pythia(450, List.of("p120GeV_p", "p400GeV_p")).of(species).yieldBetween(135, 450)
                / EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(species).yieldBetween(120, 400)).isBetween(0.95, 1.05);
        }
    }

    @Test
    void everySpeciesAndTheCrossSectionFollow() {
        EmbeddedSpectra spectra = pythia(300, List.of("p120GeV_p", "p120GeV_n", "p400GeV_p", "p400GeV_n"));
        Stream.of(Particle.PI0, Particle.ETA, Particle.ETA_PRIME, Particle.OMEGA, Particle.RHO0, Particle.PHI, Particle.PHOTON)
            .forEach(species -> assertThat(spectra.of(species).yieldBetween(0.1, 300)).as(species.toString()).isPositive());
        assertThat(spectra.inelasticCrossSection()).isBetween(pythia(120, OWN).inelasticCrossSection(), pythia(400, FAR.subList(2, 4)).inelasticCrossSection());
        assertThat(spectra.description()).contains("p120GeV_n", "p400GeV_p", "interpolated to 300 GeV");
        assertThatThrownBy(() -> pythia(300, List.of("p400GeV_p"))).hasMessageContaining("300");
    }

    /** Values of the formula by hand: iron, molybdenum and a proton. */
    @ParameterizedTest
    @CsvSource({"55.845,0.8,0.333", "95.95,0.8,0.287", "55.845,0,1", "1,0.8,1"})
    void nucleiMakeFewerFastHadrons(double massNumber, double x, double ratio) {
        assertThat(new NuclearYield(massNumber).at(x)).isCloseTo(ratio, within(0.001));
    }

    @Test
    void nuclearYieldsAreThoseOfNucleonsTimesTheRatio() {
        NuclearYield iron = new NuclearYield(55.845);
        EmbeddedSpectra nucleons = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA);
        EmbeddedSpectra nuclei = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA, 400, Optional.of(iron));
        for (double x : new double[] {0.02, 0.2, 0.5}) {
            double ratio = nuclei.of(Particle.PI0).yieldBetween(400 * x, 400 * (x + 0.01)) / nucleons.of(Particle.PI0).yieldBetween(400 * x, 400 * (x + 0.01));
            // the rows below x = 0.3 are 12 % wide
            assertThat(ratio).isCloseTo(iron.at(x + 0.005), withinPercentage(3));
        }
        assertThat(nuclei.citations()).contains("hep-ph/0101163");
        assertThatThrownBy(() -> new NuclearYield(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
