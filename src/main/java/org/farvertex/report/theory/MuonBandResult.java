package org.farvertex.report.theory;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.muon.BandInterval;
import org.farvertex.muon.BarrZee;
import org.farvertex.muon.G2Band;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;

/**
 * What {@code gminus2} says of the masses of the dark Higgs that agree with the data.
 *
 * @param band           the band
 * @param darkPhotonMass where it is looked at [GeV]
 */
public record MuonBandResult(G2Band band, double darkPhotonMass) implements Result {

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("muon");
    }

    @Override
    public JsonObject json() {
        G2Band.Point point = band.at(darkPhotonMass);
        return twoLoops(new JsonObject().with("band", edges(new JsonObject(), "", point)), point);
    }

    /** The band itself, in GeV as its names say. */
    @Override
    public JsonObject row() {
        G2Band.Point point = band.at(darkPhotonMass);
        return twoLoops(edges(new JsonObject(), "_GeV", point), point);
    }

    private JsonObject twoLoops(JsonObject json, G2Band.Point point) {
        return AnomalyResult.twoLoops(json, band.counted(), band.vev(), point.darkHiggsMass());
    }

    private static JsonObject edges(JsonObject json, String unit, G2Band.Point point) {
        json.with("central" + unit, point.darkHiggsMass());
        edges(json, "1" + unit, point.oneSigma());
        edges(json, "2" + unit, point.twoSigma());
        return json;
    }

    private static void edges(JsonObject json, String name, Optional<BandInterval> interval) {
        json.with("low" + name, interval.map(BandInterval::low)).with("high" + name, interval.map(BandInterval::high));
    }

    @Override
    public String text() {
        G2Band.Point point = band.at(darkPhotonMass);
        OptionalDouble mass = point.darkHiggsMass();
        String twoLoops = band.counted().twoLoop() ? String.format(Locale.ROOT, "%n  Barr-Zee %s, theory error %.1e in the intervals",
            mass.isPresent() ? String.format(Locale.ROOT, "%.3e", BarrZee.value(band.vev(), mass.getAsDouble())) : "none",
            band.counted().theoryError()) : "";
        return String.format(Locale.ROOT, "dark-Higgs mass for m_A' = %.4f MeV, V = %s GeV, data set %s (%s)%n"
                + "  central  %s%n  1 sigma  %s%n  2 sigma  %s%s", darkPhotonMass * 1e3, Figures.of(band.vev()),
            band.measurement().name(), band.measurement().source(), mass.isPresent() ? mev(mass.getAsDouble()) : "none",
            range(point.oneSigma()), range(point.twoSigma()), twoLoops);
    }

    private String range(Optional<BandInterval> interval) {
        return interval.map(i -> mev(i.low()) + " to " + (Double.isFinite(i.high()) ? mev(i.high()) : "any"))
            .orElse("none");
    }

    /** With two loops the theory is known to about 1 MeV. */
    private String mev(double mass) {
        return String.format(Locale.ROOT, band.counted().twoLoop() ? "%.0f MeV" : "%.4f MeV", mass * 1e3);
    }
}
