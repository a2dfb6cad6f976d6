package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.farvertex.Effort;
import org.farvertex.detector.Beams;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumCells;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws towards the detector against plain draws, which know nothing of windows, Jacobians and strata. */
class MesonDecayProposalTest {

    private static final double FACTOR = 3;
    /** Beams with energy for everything. */
    private static final RestOfCollision UNLIMITED = new RestOfCollision(1e6, 1e6, Particle.PROTON.mass(), Particle.PROTON.mass(), true);
    /** Batches of a thousand. */
    private static final int DRAWS = Effort.of(30, 150);

    private static ParentSpectrum spectrum(String folder, Particle meson) {
        return EmbeddedSpectra.of(List.of(folder), Generator.PYTHIA).of(meson);
    }

    private static TwoBodyDecay decay(Particle meson, double mass) {
        return new TwoBodyDecay(meson.mass(), mass, meson == Particle.OMEGA ? Particle.PI0.mass() : 0);
    }

    /** What the beam of a folder of tables must leave. */
    private static PhaseSpace space(String folder) {
        String beam = folder.startsWith("pp") ? "lhc-14TeV" : "protons-" + folder.substring(1, folder.indexOf('_'));
        return PhaseSpace.of(Beams.byId(beam).orElseThrow());
    }

    private static boolean inside(AngularWindow window, FlightBatch b, int i) {
        double theta = Math.atan2(Math.hypot(b.directionX[i], b.directionY[i]), b.directionZ[i]);
        return window.contains(theta, Math.atan2(b.directionY[i], b.directionX[i]));
    }

    /** Energies, angles, azimuths, and where the meson came from. */
    private static List<ToDoubleBiFunction<FlightBatch, Integer>> functions(AngularWindow window) {
        double middle = (window.thetaMin() + window.thetaMax()) / 2;
        return List.of(
            (b, i) -> 1,
            (b, i) -> b.energy[i],
            (b, i) -> Math.exp(-20 / b.energy[i]),
            (b, i) -> Math.hypot(b.directionX[i], b.directionY[i]) < middle ? 1 : 0,
            (b, i) -> Math.IEEEremainder(Math.atan2(b.directionY[i], b.directionX[i]) - window.phiCenter(), 2 * Math.PI) > 0 ? 1 : 0,
            (b, i) -> b.parentMomentum[i] * b.parentSine[i],
            // the sign of the roll: does the meson lean towards the axis or away?
            (b, i) -> (b.rollCosine[i] + 0.5) * b.parentSine[i] * b.parentMomentum[i],
            (b, i) -> b.rollSine[i] * b.rollSine[i],
            (b, i) -> b.extrapolated[i] ? 1 : 0);
    }

    /**
     * Nine averages for masses up to threshold, windows on the axis and off it. Each of the 81 comparisons at 4.7 σ fails by chance once in
     * 400,000: all of them once in 5,000.
     */
    @ParameterizedTest
    @CsvSource({
        "p400GeV_p,pi0,0.02,0,0.1,0,6.283185307179586",
        "p400GeV_p,pi0,0.1348,0,0.1,0,6.283185307179586",
        "p400GeV_p,eta,0.06,0.02,0.08,1,0.7",
        "p120GeV_p,eta,0.5,0,0.2,0,6.283185307179586",
        "p70GeV_p,eta-prime,0.3,0.05,0.3,-3,1",
        "p120GeV_p,omega,0.2,0.03,0.15,2.5,2",
        "p400GeV_p,omega,0.64,0,0.1,0,6.283185307179586",
        "p70GeV_p,pi0,0.001024,0.1,0.5,0,3",
        "pp14TeV,pi0,0.08,0,0.01,0,6.283185307179586"})
    void importanceAndPlainSamplingAgree(String folder, Particle meson, double mass, double least, double most, double phi,
                                         double width) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        ParentSpectrum spectrum = spectrum(folder, meson);
        var ours = Observables.of(new MesonDecayProposal(spectrum, RestFrame.of(decay(meson, mass)), window, space(folder), FACTOR), 81, DRAWS, (b, i) -> inside(window, b, i),
            functions(window));
        compare(ours, reference(folder, spectrum, decay(meson, mass), window), 4.7);
    }

    private static List<WeightSum> reference(String folder, ParentSpectrum spectrum, TwoBodyDecay decay, AngularWindow window) {
        return Observables.of(new CellByCellDecay(spectrum, decay, space(folder).rest(), window, FACTOR), 82, 2 * DRAWS, (b, i) -> inside(window, b, i),
            functions(window));
    }

    /** Both know every average, or agree that it is nothing: extrapolated parents, where the window sees less than a millionth of them. */
    private static void compare(List<WeightSum> ours, List<WeightSum> reference, double limit) {
        for (int f = 0; f < ours.size(); f++) {
            WeightSum a = ours.get(f);
            WeightSum b = reference.get(f);
            String what = String.format(java.util.Locale.ROOT, "function %d: %s, %s", f, a, b);
            if (b.mean() < 1e-6 * reference.get(0).mean()) {
                assertThat(a.mean()).as(what).isLessThan(1e-6 * ours.get(0).mean());
                continue;
            }
            assertThat(b.effective()).as(what).isGreaterThan(30);
            assertThat(Math.abs(Observables.pull(a, b))).as(what).isLessThan(limit);
        }
        assertThat(ours.get(0).error() / ours.get(0).mean()).isLessThan(0.05);
        assertThat(reference.get(0).error() / reference.get(0).mean()).isLessThan(0.05);
    }

    /**
     * The cells of the spectrum as strata, for windows off the axis, steered by no, little and much absorption \(e^{-\kappa/k}\);
     * 54 comparisons at 4.5 σ: by chance once in 2,500.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"p400GeV_p,eta,0.06,0.02,0.08,1,0.7,0", "p120GeV_p,omega,0.2,0.03,0.15,2.5,2,0", "p70GeV_p,pi0,0.1,0.1,0.5,-3,3,0",
        "p400GeV_p,eta,0.06,0.02,0.08,1,0.7,5", "p120GeV_p,omega,0.2,0.03,0.15,2.5,2,20", "p70GeV_p,pi0,0.1,0.1,0.5,-3,3,3"})
    void cellsAndPlainSamplingAgree(String folder, Particle meson, double mass, double least, double most, double phi, double width,
                                    double attenuation) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        ParentSpectrum spectrum = spectrum(folder, meson);
        var cells = Observables.of(new OffAxisMesonDecay(spectrum, RestFrame.of(decay(meson, mass)), steering(window, attenuation), space(folder), FACTOR), 85, 2 * DRAWS,
            (b, i) -> inside(window, b, i), functions(window));
        compare(cells, reference(folder, spectrum, decay(meson, mass), window), 4.5);
    }

    /** Off the axis up to an energy that is wanted: cells whose mesons all give more, cells cut by it, cells far below. 27 comparisons at 4.5 σ. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"p400GeV_p,eta,0.06,0.02,0.08,1,0.7,5,30", "p120GeV_p,omega,0.2,0.03,0.15,2.5,2,20,12", "p70GeV_p,pi0,0.1,0.1,0.5,-3,3,3,4"})
    void onlyEnergiesThatAreWantedOffTheAxis(String folder, Particle meson, double mass, double least, double most, double phi, double width,
                                             double attenuation, double highest) {
        AngularWindow window = new AngularWindow(least, most, phi, width);
        ParentSpectrum spectrum = spectrum(folder, meson);
        PhaseSpace wanted = new PhaseSpace(space(folder).rest(), new EnergyRange(0, highest));
        var cells = Observables.of(new OffAxisMesonDecay(spectrum, RestFrame.of(decay(meson, mass)), steering(window, attenuation), wanted, FACTOR), 90, 2 * DRAWS,
            (b, i) -> inside(window, b, i) && b.energy[i] <= highest, functions(window));
        var reference = Observables.of(new CellByCellDecay(spectrum, decay(meson, mass), space(folder).rest(), window, FACTOR), 91, 3 * DRAWS,
            (b, i) -> inside(window, b, i) && b.energy[i] <= highest, functions(window));
        compare(cells, reference, 4.5);
    }

    /** Only energies in a band are drawn, and of those all: nine averages at 4.7 σ, from mesons of every momentum that can give them. */
    @ParameterizedTest
    @CsvSource({"p400GeV_p,eta,0.06,30,60", "p70GeV_p,pi0,0.05,0,4"})
    void onlyEnergiesThatAreWanted(String folder, Particle meson, double mass, double min, double max) {
        AngularWindow window = new AngularWindow(0, 0.1, 0, 2 * Math.PI);
        ParentSpectrum spectrum = spectrum(folder, meson);
        PhaseSpace wanted = new PhaseSpace(space(folder).rest(), new EnergyRange(min, max));
        var ours = Observables.of(new MesonDecayProposal(spectrum, RestFrame.of(decay(meson, mass)), window, wanted, FACTOR), 88, DRAWS, (b, i) -> {
            assertThat(b.energy[i]).isBetween(Math.max(min, mass) * (1 - 1e-9), max * (1 + 1e-9));
            return inside(window, b, i);
        }, functions(window));
        var reference = Observables.of(new CellByCellDecay(spectrum, decay(meson, mass), space(folder).rest(), window, FACTOR), 89, 3 * DRAWS,
            (b, i) -> inside(window, b, i) && b.energy[i] >= min && b.energy[i] <= max, functions(window));
        compare(ours, reference, 4.7);
    }

    /** One of them that takes little time. */
    @Test
    void cellsAndPlainSamplingAgreeSomewhere() {
        cellsAndPlainSamplingAgree("p70GeV_p", Particle.PI0, 0.1, 0.1, 0.5, -3, 3, 3);
    }

    /** A detector that fills the window; survival \(e^{-\kappa/k}\), farther away in the middle of the polar range. */
    private static Steering steering(AngularWindow window, double attenuation) {
        int nodes = 65;
        double[] distances = new double[nodes];
        double[] azimuths = new double[nodes];
        double[] ranges = new double[nodes];
        double[] bends = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            distances[i] = 1 + 0.2 * Math.sin(i * 0.05);
            azimuths[i] = window.phiCenter() + 0.1 * window.phiWidth();
            ranges[i] = window.phiWidth() / 3;
            bends[i] = 0.5;
        }
        return new Steering(window, attenuation, distances, azimuths, ranges, bends);
    }

    /** Without a window every meson counts: the sum of weights is the yield times the factor. */
    @Test
    void plainWeightsAddUpToTheYield() {
        ParentSpectrum spectrum = spectrum("p400GeV_p", Particle.ETA);
        Proposal plain = new ForwardMesonDecay(spectrum, RestFrame.of(decay(Particle.ETA, 0.1)), UNLIMITED, FACTOR);
        double yield = java.util.Arrays.stream(SpectrumCells.of(spectrum, Double.POSITIVE_INFINITY).contents()).sum();
        assertThat(Observables.of(plain, 83, 10, List.of((b, i) -> 1)).get(0).mean() / (FACTOR * yield)).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    /**
     * The angle of emission in the meson's rest frame, worked out from laboratory energies \(E_{A'}=\gamma(E^*+\beta p^*\cos\theta^*)\), is
     * uniform, and so is the azimuth: KS of 20,000 plain draws at several masses; each fails by chance once in 1e5.
     */
    @ParameterizedTest
    @CsvSource({"pi0,0.02", "pi0,0.13", "eta,0.3", "omega,0.5"})
    void decaysAreIsotropicInTheRestFrame(Particle meson, double mass) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(84L);
        TwoBodyDecay decay = decay(meson, mass);
        Proposal plain = new ForwardMesonDecay(spectrum("p70GeV_p", meson), RestFrame.of(decay), UNLIMITED, 1);
        FlightBatch batch = new FlightBatch(20_000);
        batch.size = 20_000;
        plain.draw(rng, batch);
        double[] cosines = new double[batch.size];
        double worst = 0;
        double worstOfCompanion = 0;
        double companion = meson == Particle.OMEGA ? Particle.PI0.mass() : 0;
        for (int i = 0; i < batch.size; i++) {
            double p = batch.parentMomentum[i];
            double m = meson.mass();
            double e = Math.sqrt(p * p + m * m);
            cosines[i] = (batch.energy[i] - e / m * decay.firstEnergy()) / (p / m * decay.momentum());
            double squared = batch.energy[i] * batch.energy[i] - batch.momentum[i] * batch.momentum[i];
            worst = Math.max(worst, Math.abs(squared - mass * mass) / (batch.energy[i] * batch.energy[i]));
            // four-momentum of the companion is on its mass shell
            double along = batch.momentum[i] * batch.parentCosine[i];
            double across = batch.momentum[i] * batch.parentSine[i];
            double rest = Math.pow(e - batch.energy[i], 2) - Math.pow(p - along, 2) - across * across;
            worstOfCompanion = Math.max(worstOfCompanion, Math.abs(rest - companion * companion) / (e * e));
        }
        assertThat(worst).isLessThan(1e-12);
        assertThat(worstOfCompanion).isLessThan(1e-11);
        double[] azimuths = new double[batch.size];
        for (int i = 0; i < azimuths.length; i++) {
            azimuths[i] = Math.atan2(batch.directionY[i], batch.directionX[i]);
        }
        assertThat(KolmogorovSmirnovTest.withDefaults().test(azimuths, phi -> (phi + Math.PI) / (2 * Math.PI)).getPValue()).isGreaterThan(1e-5);
        double probability = KolmogorovSmirnovTest.withDefaults()
            .test(cosines, c -> Math.max(0, Math.min(1, (c + 1) / 2))).getPValue();
        assertThat(probability).isGreaterThan(1e-5);
    }
}
