package org.farvertex.report.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.farvertex.citation.Citations;
import org.farvertex.flavor.FlavorPoint;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.MixingModel;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.TheoryUncertainty;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;

/**
 * What {@code flavor} found.
 *
 * @param point        where
 * @param values       the observables there
 * @param pull         pull of the standard model in the clean ones [σ]
 * @param measurements what they are compared with
 * @param uncertainty  theory uncertainty, if it was asked for
 * @param seed         seed of the random numbers; empty if none were used
 */
public record FlavorResult(FlavorPoint point, Map<Observable, Double> values, double pull, Map<Observable, Measurement> measurements,
                           Optional<TheoryUncertainty> uncertainty, OptionalLong seed) implements Result {

    /** Keeps its own maps. */
    public FlavorResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        measurements = Map.copyOf(measurements);
    }

    @Override
    public String text() {
        return FlavorText.of(this);
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("flavour");
    }

    @Override
    public JsonObject json() {
        JsonObject json = byKey(values);
        json.with("sm_pull", pull);
        point.model().ifPresent(model -> json.with("model", model(model)).with("wilson_coefficients", point.coefficients().toMap())
            .with("scale_GeV", point.scale()));
        uncertainty.ifPresent(u -> json.with("uncertainty", byKey(u.deviation())).with("samples", u.samples()));
        seed.ifPresent(number -> json.with("seed", number));
        return json;
    }

    private static JsonObject byKey(Map<Observable, Double> numbers) {
        JsonObject json = new JsonObject();
        numbers.forEach((observable, value) -> json.with(observable.key(), value));
        return json;
    }

    private static JsonObject model(MixingModel m) {
        return new JsonObject().with("sL", m.sinSl()).with("bL", m.sinBl()).with("sLp", m.sinPrimeSl()).with("bLp", m.sinPrimeBl())
            .with("sRp", m.sinPrimeSr()).with("bRp", m.sinPrimeBr()).with("lambda_b", m.lambdaB()).with("lambda_s", m.lambdaS())
            .with("dark_photon_mass_GeV", m.darkPhotonMass()).with("vev_GeV", m.vev()).with("cutoff_GeV", m.cutoff());
    }
}
