package org.farvertex.reproduce;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.farvertex.muon.AnomalyModel;
import org.farvertex.muon.BarrZee;
import org.farvertex.muon.DarkPhotonScenario;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MuonAnomaly;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.particle.Particle;

/** Sections I to III of the paper: g − 2. */
final class MuonAnswers {

    /** Stand for the limits of C_A′; it differs from them by less than 1e-6 there. */
    private static final double FEATHER = 1e-9;
    private static final double STONE = 1e6;
    private static final double EXAMPLE_MASS = 0.110;

    private final double vev;
    private final MuonMeasurement measured = MuonMeasurement.of(MuonMeasurement.PAPER);

    MuonAnswers(double vev) {
        this.vev = vev;
    }

    void add(Answers answers) {
        double muon = Particle.MUON.mass();
        double prefactor = MuonAnomaly.prefactor(vev);
        double loop = MuonAnomaly.darkPhotonLoop(EXAMPLE_MASS / muon);
        answers.value("tension-g2", measured.value() / measured.uncertainty());
        answers.value("prefactor", prefactor);
        answers.value("c-a-light", MuonAnomaly.darkPhotonLoop(FEATHER / muon));
        answers.value("c-a-heavy", MuonAnomaly.darkPhotonLoop(STONE / muon));
        answers.value("cancellation", measured.value() / prefactor / loop);
        answers.value("size", prefactor * loop / measured.value());
        answers.value("ratio-low", ratio(2.0 / 3));
        answers.value("ratio-high", ratio(0.5));
        answers.value("m-phi-low", higgs(STONE));
        answers.value("m-phi-high", higgs(FEATHER));
        answers.value("intro-low", higgs(DarkPhotonScenario.VISIBLE.heaviest()));
        answers.value("intro-high", higgs(DarkPhotonScenario.VISIBLE.lightest()));
        answers.value("visible-low", higgs(DarkPhotonScenario.VISIBLE.heaviest()));
        answers.value("visible-high", higgs(DarkPhotonScenario.VISIBLE.lightest()));
        answers.value("invisible-low", higgs(DarkPhotonScenario.INVISIBLE.heaviest()));
        answers.value("invisible-high", higgs(DarkPhotonScenario.INVISIBLE.lightest()));
        statements(answers);
        twoLoops(answers);
        answers.finding("band-2025", new G2Band(vev, MuonMeasurement.of("2025")).at(DarkPhotonScenario.VISIBLE.lightest())
            .darkHiggsMass().orElseThrow());
    }

    private void statements(Answers answers) {
        LoopCurves curves = LoopCurves.standard();
        double least = curves.points().stream().mapToDouble(LoopCurves.Point::darkPhoton).min().orElseThrow();
        double most = curves.points().stream().mapToDouble(LoopCurves.Point::darkPhoton).max().orElseThrow();
        answers.verdict("range-c-a", least > 0.5 && most < 2.0 / 3, "%.6f to %.6f for 1e-3 < r < 1e3", least, most);
        double higgs = curves.points().stream().mapToDouble(LoopCurves.Point::darkHiggs).min().orElseThrow();
        answers.verdict("signs", higgs > 0 && least > 0, "C_phi' and C_A' are positive for 1e-3 < r < 1e3 (least %.2g and %.4f)", higgs, least);
        double light = higgs(DarkPhotonScenario.VISIBLE.lightest());
        double heavy = higgs(DarkPhotonScenario.VISIBLE.heaviest());
        answers.verdict("narrow", heavy > 0.0735 && light < 0.0865, "%.2f to %.2f MeV", heavy * 1e3, light * 1e3);
    }

    private void twoLoops(Answers answers) {
        double lightest = DarkPhotonScenario.VISIBLE.lightest();
        double mass = higgs(lightest);
        double term = BarrZee.value(vev, mass);
        G2Band band = new G2Band(vev, measured, new AnomalyModel(true, 0));
        double moved = band.at(lightest).darkHiggsMass().orElseThrow();
        MuonAnomaly anomaly = new MuonAnomaly(vev, lightest, mass);
        answers.finding("barr-zee", term);
        answers.finding("band-two-loop", moved);
        answers.finding("mixing-g2", new AnomalyModel(false, 1).value(anomaly) - anomaly.value());
        answers.verdict("two-loop", Math.abs(term) < 0.1 * measured.value(),
            "%.2e at m_phi' = %.1f MeV, %.1f times Delta a_mu; m_phi' moves to %.1f MeV", term, mass * 1e3,
            Math.abs(term) / measured.value(), moved * 1e3);
    }

    private double higgs(double darkPhotonMass) {
        return new G2Band(vev, measured).at(darkPhotonMass).darkHiggsMass().orElseThrow();
    }

    private static double ratio(double loop) {
        return new BrentSolver(1e-12, 1e-12).solve(200, r -> MuonAnomaly.darkHiggsLoop(r) - loop, 0.01, 10);
    }
}
