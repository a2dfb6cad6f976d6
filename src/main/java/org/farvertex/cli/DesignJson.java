package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;
import org.farvertex.design.DesignResult;
import org.farvertex.design.ShieldLeakage;
import org.farvertex.reach.MassInterval;
import org.farvertex.statistics.Estimate;

/** The JSON of {@code design}. */
final class DesignJson {

    private DesignJson() {
    }

    static Map<String, Object> of(DesignResult result, long seed) {
        Map<String, Object> values = survey(result.survey());
        Map<String, Object> proposal = proposal(result.proposal());
        proposal.put("fig6", experiment(result.proposed()));
        values.put("proposal", proposal);
        values.put("seed", seed);
        return values;
    }

    private static Map<String, Object> survey(BaselineSurvey survey) {
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

    private static Map<String, Object> proposal(BaselineProposal p) {
        BaselineRequest request = p.request();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", p.experiment().detector().id());
        values.put("model", p.experiment().particle().model());
        values.put("mode", p.mode());
        values.put("coupling", p.experiment().particle().parameters());
        values.put("beam", request.beam().id());
        values.put("exposure", request.exposure());
        values.put("exposure_unit", request.beam().collider() ? "/pb" : "pot");
        values.put("distance_m", p.distance());
        values.put("length_m", p.length());
        values.put("radius_m", request.radius());
        values.put("signal", request.signal());
        values.put("background", request.background());
        values.put("needed_signal", request.needed());
        values.put("window_GeV", List.of(request.window().low(), request.window().high()));
        values.put("covers_window", p.coversWindow());
        values.put("intervals_GeV", intervals(p.probed()));
        values.put("least_exposure", p.leastExposure());
        values.put("farthest_covering_m", p.farthest());
        values.put("least_shielding_m", request.shielding());
        values.put("checks", p.checks().stream().map(DesignJson::check).toList());
        p.leakage().ifPresent(leakage -> values.put("shielding", leakage(leakage, request.exposure())));
        values.put("reach_by_distance", p.falling().stream().map(step -> step(p, step)).toList());
        return values;
    }

    private static List<List<Double>> intervals(List<MassInterval> probed) {
        return probed.stream().map(interval -> List.of(interval.low().mass(), interval.high().mass())).toList();
    }

    private static Map<String, Object> check(BaselineProposal.Check check) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mass_GeV", check.mass());
        values.put("expected", check.histogram());
        values.put("error", check.error());
        values.put("simulated", check.simulated().map(Estimate::value).orElse(null));
        values.put("simulated_error", check.simulated().map(Estimate::error).orElse(null));
        return values;
    }

    private static Map<String, Object> leakage(ShieldLeakage leakage, double exposure) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("material", leakage.material().name());
        values.put("thickness_m", leakage.thickness());
        values.put("interaction_lengths", leakage.interactionLengths());
        values.put("hadrons_per_proton", leakage.hadrons());
        values.put("hadrons_in_exposure", leakage.hadrons() * exposure);
        values.put("muons_per_proton", leakage.muons());
        values.put("muons_in_exposure", leakage.muons() * exposure);
        values.put("least_muon_energy_GeV", leakage.muonEnergy());
        return values;
    }

    private static Map<String, Object> step(BaselineProposal p, BaselineProposal.Step step) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("distance_m", step.distance());
        values.put("intervals_GeV", intervals(step.probed()));
        values.put("least_exposure", step.leastExposure());
        p.leakage().ifPresent(leakage -> values.put("hadrons_at_least_exposure", leakage.hadronsAt(step)));
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
        values.put("max_mass_error_GeV", b.massError());
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
