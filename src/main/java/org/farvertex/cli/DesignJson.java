package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;

/** The JSON of {@code design}. */
final class DesignJson {

    private DesignJson() {
    }

    static Map<String, Object> survey(BaselineSurvey survey) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("curves", survey.curves().stream().map(DesignJson::curve).toList());
        values.put("experiments", survey.experiments().stream().map(DesignJson::experiment).toList());
        survey.claim().ifPresent(claim -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("limit_GeV", claim.limit());
            object.put("holds", claim.holds());
            object.put("best_experiment", claim.best().id());
            object.put("best_mass_GeV", claim.best().largestMass());
            object.put("margin_GeV", claim.margin());
            object.put("expected_at_limit", claim.expected().value());
            object.put("log10_expected_at_limit", claim.expected().log10());
            object.put("signal", claim.signal());
            values.put("unreachable_above", object);
        });
        return values;
    }

    private static Map<String, Object> curve(DecayLengthCurve curve) {
        List<Map<String, Object>> points = curve.points().stream().map(p -> {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("energy_GeV", p.energy());
            point.put("d_over_lnN_m", p.decayLength());
            return point;
        }).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mass_GeV", curve.mass());
        values.put("points", points);
        return values;
    }

    private static Map<String, Object> experiment(Baseline b) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", b.id());
        values.put("name", b.name());
        values.put("distance_m", b.distance());
        values.put("lnN", b.logNumber());
        values.put("d_over_lnN_m", b.ratio());
        values.put("max_energy_GeV", b.highestEnergy());
        values.put("max_mass_GeV", b.largestMass());
        values.put("rough_mass_GeV", b.roughMass());
        values.put("measured_mass_GeV", b.measuredMass());
        values.put("measured", b.measured().stream().map(p -> {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("energy_GeV", p.energy());
            point.put("lnN", p.logNumber());
            point.put("lnN_error", p.error());
            point.put("d_over_lnN_m", p.ratio());
            return point;
        }).toList());
        return values;
    }
}
