package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.detector.Beams;
import org.farvertex.detector.SignalRule;
import org.farvertex.detector.Detector;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.reach.Range;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Threads;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;

/** Requests, and grids with and without simulation, for the tests. */
final class SampleGrid {

    static final RightHandedT3R MODEL = new RightHandedT3R(10, 1, false, Scenario.VISIBLE);

    private SampleGrid() {
    }

    static BaselineRequest request(double exposure, double radius, double shielding, double background) {
        return new BaselineRequest(Beams.byId("protons-400GeV").orElseThrow(), exposure, radius, shielding, 3, SignalRule.ofEvents(3, background),
            new Range(0.11, 0.2));
    }

    static Experiment template(BaselineRequest request) {
        Detector detector = new BaselineDesigner(request, MODEL, 1).unit();
        return Experiment.of(MODEL.at(0.11), detector, ProvidedChannels.standard(MODEL, detector.beam()),
            Optional.of(EmbeddedSpectra.of(detector.beam().spectra(), Generator.PYTHIA)), BremsstrahlungModel.STANDARD);
    }

    static FlightGrid simulated(List<Double> masses, int perStratum, int threads) {
        try (Threads workers = new Threads(threads)) {
            return FlightGrid.of(template(request(1, 0.5, 1, 0)), MODEL, masses, perStratum, 7, workers);
        }
    }

    /** A made-up spectrum: p uniform from 10 to 390 GeV, angles 0.3 GeV/p, 1e-6 A′ a proton times m². */
    static FlightGrid madeUp() {
        List<FlightHistogram> histograms = new ArrayList<>();
        for (int i = 2; i <= 22; i++) {
            double mass = 0.01 * i;
            List<FlightHistogram.Bin> bins = new ArrayList<>();
            for (int k = 0; k < 20; k++) {
                double p = 10 + 20 * k;
                double t = 0.3 / p;
                bins.add(new FlightHistogram.Bin(k, 0, 5e-6 * mass * mass * Math.exp(-p / 100), 0, 1 / p, 0, t * 0.9, t * 1.1, t));
            }
            histograms.add(new FlightHistogram(MODEL.at(mass), MODEL.at(mass).branching(Set.of(FinalState.ELECTRONS)), bins));
        }
        return new FlightGrid(histograms);
    }
}
