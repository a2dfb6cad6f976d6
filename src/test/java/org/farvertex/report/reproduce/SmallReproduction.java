package org.farvertex.report.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.config.Detectors;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPoint;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.report.Provenance;
import org.farvertex.reproduce.DataTests;
import org.farvertex.reproduce.Finding;
import org.farvertex.reproduce.LoopCurves;
import org.farvertex.reproduce.PhotonSearch;
import org.farvertex.reproduce.PublishedValue;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.reproduce.ScatteringCurves;
import org.farvertex.reproduce.ShortBaseline;
import org.farvertex.reproduce.Statement;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Setup;
import org.farvertex.statistics.Estimate;

/** A reproduction without any simulation, to test what is written of it. */
public final class SmallReproduction {

    private SmallReproduction() {
    }

    /** Two numbers, one claim, one finding, one experiment. */
    public static Reproduction make() {
        var detector = Detectors.resolve("e137");
        Setup setup = new Setup(Reproduction.model(), detector, ProvidedChannels.standard(Reproduction.model(), detector.beam()), Optional.empty(),
            BremsstrahlungModel.STANDARD);
        MassInterval interval = new MassInterval(new MassInterval.Edge(0.005, 0, 0, true), new MassInterval.Edge(0.026, 1e-5, 4e-4, false));
        List<Double> energies = DecayLengthCurve.energies(1, 1e4, 21);
        return new Reproduction(LoopCurves.standard(),
            List.of(new Reach(setup, 3, List.of(), Optional.of(List.of(interval)), List.of(), Optional.empty(), List.of(), 0)),
            ScatteringCurves.of(10, 0.075), new BaselineSurvey(List.of(DecayLengthCurve.of(Reproduction.model().at(0.11), energies),
                DecayLengthCurve.of(Reproduction.model().at(0.2), energies)), List.of(), Optional.empty()),
            List.of(new PublishedValue("same", "Group", "Eq. 1", "x_1 | a", "MeV", "1.0", 1, 1.01, 0.05, ""),
                new PublishedValue("other", "Group", "Eq. 2", "y", "", "2.0", 2, 3, 0.05, "because")),
            List.of(new Statement("claim", "Sec. I", "all is well", true, "1 < 2", "")), List.of(new Finding("new", "z", "MeV", 3.14159, "so")),
            new DataTests(List.of(new DataTests.Case(MassPoint.onBand(10, 0.08, Scenario.VISIBLE), List.of())),
                new MassPlane(10, Scenario.VISIBLE, List.of(new MassPlane.Region("K-pi-A", "BR",
                    List.of(new MassPlane.Strip(0.01, 0.02, 0.06, 0.12)))))), List.of(), photons(), shorter());
    }

    /** Covered as it is, and not under one version of the model. */
    private static ShortBaseline shorter() {
        Setup setup = Setup.standard(Detectors.resolve(ShortBaseline.DETECTOR), ShortBaseline.model());
        return new ShortBaseline(setup, List.of(new ShortBaseline.Row("", ShortBaseline.AS_IT_IS, List.of(new Estimate(0, 5e6, 4e4), new Estimate(0, 1234, 5))),
            new ShortBaseline.Row("hadronic generator", "other", List.of(new Estimate(0, 3e6, 4e4), new Estimate(0, 2.5, 0.1)))));
    }

    /** An exclusion, and a projection that reaches nothing. */
    private static PhotonSearch photons() {
        MassInterval interval = new MassInterval(new MassInterval.Edge(0.06, 0, 0, true), new MassInterval.Edge(0.139, 1e-5, 4e-4, false));
        return new PhotonSearch(List.of(photons("faser-photons", List.of(interval), List.of(9e7, 5e7, 2e7, 4e6)),
            photons("na62-dump", List.of(), List.of(1e-3, 1e-4, 1e-5, 0.0))));
    }

    private static PhotonSearch.Row photons(String id, List<MassInterval> found, List<Double> expected) {
        Setup setup = Setup.standard(Detectors.resolve(id).counting(Set.of(FinalState.PHOTONS)), PhotonSearch.model());
        return new PhotonSearch.Row(new Reach(setup, 3, List.of(), Optional.of(found), List.of(), Optional.empty(), List.of(), 0), expected);
    }

    /** Where it comes from. */
    public static Provenance provenance() {
        return new Provenance("farvertex reproduce", "test", java.util.OptionalLong.of(1), List.of(), List.of());
    }
}
