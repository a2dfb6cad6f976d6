package org.farvertex.report.theory;

import java.util.Locale;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.muon.AnomalyModel;
import org.farvertex.muon.BarrZee;
import org.farvertex.muon.MuonAnomaly;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;

/**
 * What {@code gminus2} says of one point.
 *
 * @param anomaly     the loops there
 * @param measurement what they are compared with
 * @param counted     which terms count
 */
public record AnomalyResult(MuonAnomaly anomaly, MuonMeasurement measurement, AnomalyModel counted) implements Result {

    private static final double ALLOWED_SIGMAS = 2;

    private double value() {
        return counted.value(anomaly);
    }

    private double pull() {
        return counted.against(measurement).pull(value());
    }

    private boolean allowed() {
        return Math.abs(pull()) <= ALLOWED_SIGMAS;
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("muon");
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject().with("c_phi", anomaly.darkHiggsLoop()).with("c_a", anomaly.darkPhotonLoop())
            .with("delta_a_mu", value()).with("prefactor", anomaly.prefactor()).with("pull_sigma", pull()).with("allowed_2sigma", allowed());
        return twoLoops(json, counted, anomaly.vev(), OptionalDouble.of(anomaly.darkHiggsMass()));
    }

    /** The Barr–Zee term at the given or the central mass. */
    static JsonObject twoLoops(JsonObject json, AnomalyModel counted, double vev, OptionalDouble mass) {
        return !counted.twoLoop() ? json : json.with("barr_zee", mass.isPresent() ? BarrZee.value(vev, mass.getAsDouble()) : null)
            .with("theory_error", counted.theoryError());
    }

    @Override
    public String text() {
        String twoLoops = counted.twoLoop() ? String.format(Locale.ROOT, "Barr-Zee %23.6e%ntheory error %19.1e%n",
            BarrZee.value(anomaly.vev(), anomaly.darkHiggsMass()), counted.theoryError()) : "";
        return String.format(Locale.ROOT, "C_phi' %23.9f%nC_A' %25.9f%nprefactor %20.6e%n%sdelta a_mu %19.6e%n"
                + "data %25.2e +- %.2e  (%s)%npull %25.3f sigma%nwithin 2 sigma %15s",
            anomaly.darkHiggsLoop(), anomaly.darkPhotonLoop(), anomaly.prefactor(), twoLoops, value(),
            measurement.value(), measurement.uncertainty(), measurement.source(), pull(), allowed() ? "yes" : "no");
    }
}
