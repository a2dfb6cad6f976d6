package org.farvertex.report.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.citation.Citations;
import org.farvertex.config.DetectorFile;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;
import org.farvertex.design.DesignResult;
import org.farvertex.design.ShieldLeakage;
import org.farvertex.design.ShieldMaterial;
import org.farvertex.reach.MassInterval;
import org.farvertex.report.DetectorSummary;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Provenance;
import org.farvertex.report.Result;
import org.farvertex.report.file.WholeFile;
import org.farvertex.report.hepdata.SubmissionFolder;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.table.CsvFile;
import org.farvertex.simulation.Experiment;
import org.farvertex.statistics.Estimate;

/**
 * The answer of {@code design}.
 *
 * @param result what was found
 * @param seed   seed of the random numbers
 */
public record DesignAnswer(DesignResult result, long seed) implements Result {

    @Override
    public String text() {
        return String.join(System.lineSeparator(), DesignText.lines(result));
    }

    @Override
    public Citations citations() {
        return result.proposal().experiment().citations().and(ShieldMaterial.citations());
    }

    @Override
    public JsonObject json() {
        BaselineSurvey survey = result.survey();
        return new JsonObject().with("curves", survey.curves().stream().map(DesignAnswer::curve).toList())
            .with("experiments", survey.experiments().stream().map(DesignAnswer::experiment).toList())
            .withAny("unreachable_above", survey.claim().map(DesignAnswer::claim))
            .with("proposal", proposal(result.proposal()).with("fig6", experiment(result.proposed())))
            .with("seed", seed);
    }

    private static JsonObject claim(BaselineSurvey.Claim claim) {
        return new JsonObject().with("limit_GeV", claim.limit()).with("holds", claim.holds()).with("best_experiment", claim.best().id())
            .with("best_mass_GeV", claim.best().largestMass()).with("margin_GeV", claim.margin())
            .with("expected_at_limit", claim.expected().value()).with("log10_expected_at_limit", claim.expected().log10())
            .with("signal", claim.signal());
    }

    private static JsonObject proposal(BaselineProposal p) {
        BaselineRequest request = p.request();
        return new JsonObject().with("name", p.experiment().detector().id()).with("model", p.experiment().particle().model())
            .with("mode", p.mode()).with("coupling", p.experiment().particle().parameters()).with("beam", request.beam().id())
            .with("exposure", request.exposure()).with("exposure_unit", request.beam().collider() ? "/pb" : "pot")
            .with("distance_m", p.distance()).with("length_m", p.length()).with("radius_m", request.radius())
            .with("signal", request.rule().events()).with("background", request.rule().background())
            .with("confidence", request.rule().confidence()).with("needed_signal", request.needed())
            .with("window_GeV", List.of(request.window().low(), request.window().high())).with("covers_window", p.coversWindow())
            .with("intervals_GeV", intervals(p.probed())).with("least_exposure", p.leastExposure())
            .with("farthest_covering_m", p.farthest()).with("least_shielding_m", request.shielding())
            .with("checks", p.checks().stream().map(DesignAnswer::check).toList())
            .withAny("shielding", p.leakage().map(leakage -> leakage(leakage, request.exposure())))
            .with("reach_by_distance", p.falling().stream().map(step -> step(p, step)).toList());
    }

    static List<List<Double>> intervals(List<MassInterval> probed) {
        return probed.stream().map(interval -> List.of(interval.low().mass(), interval.high().mass())).toList();
    }

    private static JsonObject check(BaselineProposal.Check check) {
        return new JsonObject().with("mass_GeV", check.mass()).with("expected", check.histogram()).with("error", check.error())
            .with("simulated", check.simulated().map(Estimate::value)).with("simulated_error", check.simulated().map(Estimate::error));
    }

    static JsonObject leakage(ShieldLeakage leakage, double exposure) {
        return new JsonObject().with("material", leakage.material().name()).with("thickness_m", leakage.thickness())
            .with("interaction_lengths", leakage.interactionLengths()).with("hadrons_per_proton", leakage.hadrons())
            .with("hadrons_in_exposure", leakage.hadrons() * exposure).with("muons_per_proton", leakage.muons())
            .with("muons_in_exposure", leakage.muons() * exposure).with("least_muon_energy_GeV", leakage.muonEnergy())
            .with("assumptions", ShieldLeakage.assumptions());
    }

    private static JsonObject step(BaselineProposal p, BaselineProposal.Step step) {
        return new JsonObject().with("distance_m", step.distance()).with("intervals_GeV", intervals(step.probed()))
            .with("least_exposure", step.leastExposure())
            .withAny("hadrons_at_least_exposure", p.leakage().map(leakage -> leakage.hadronsAt(step)));
    }

    private static JsonObject curve(DecayLengthCurve curve) {
        return new JsonObject().with("mass_GeV", curve.mass()).with("points", curve.points().stream()
            .map(p -> new JsonObject().with("energy_GeV", p.energy()).with("d_over_lnN_m", p.decayLength())).toList());
    }

    private static JsonObject experiment(Baseline b) {
        return new JsonObject().with("id", b.id()).with("name", b.name()).with("distance_m", b.distance()).with("lnN", b.logNumber())
            .with("d_over_lnN_m", b.ratio()).with("max_energy_GeV", b.highestEnergy()).with("max_mass_GeV", b.largestMass())
            .with("max_mass_error_GeV", b.edge().error()).with("max_mass_doubling_GeV", b.edge().doubling())
            .with("rough_mass_GeV", b.roughMass()).with("measured_mass_GeV", b.measuredMass())
            .with("measured", b.measured().stream().map(p -> new JsonObject().with("energy_GeV", p.energy()).with("lnN", p.logNumber())
                .with("lnN_error", p.error()).with("d_over_lnN_m", p.ratio())).toList());
    }

    /**
     * How it came about.
     *
     * @param command  the command line that makes it again
     * @param surveyed the experiments of Fig. 6
     * @return command, inputs and sources
     */
    public Provenance provenance(String command, List<Experiment> surveyed) {
        Experiment proposed = result.proposal().experiment();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("model", proposed.particle().model() + " " + Figures.of(proposed.particle().parameters())));
        inputs.add(new Input("proposal", DetectorSummary.exposure(proposed.detector()) + " of " + proposed.detector().beam().id()));
        inputs.add(new Input("experiments", String.join(", ", result.survey().experiments().stream().map(b -> b.id()).toList())));
        proposed.spectra().ifPresent(s -> inputs.add(new Input("spectra of the proposal", s.generator() + " (" + s.description() + ")")));
        return Provenance.of(command, OptionalLong.of(seed), inputs, surveyed.stream().map(Experiment::citations)
            .reduce(proposed.citations().and(ShieldMaterial.citations()), Citations::and));
    }

    /**
     * Writes tables, HEPData and the detector file of the proposal, then pictures and the page.
     *
     * @param provenance how it was made
     * @param folder     where
     */
    public void write(Provenance provenance, Path folder) {
        List<Baseline> all = new ArrayList<>(result.survey().experiments());
        all.add(result.proposed());
        CsvFile.write(SurveyTables.curves(result.survey()), provenance, folder.resolve("fig6-curves.csv"));
        CsvFile.write(SurveyTables.experiments(all), provenance, folder.resolve("fig6-experiments.csv"));
        CsvFile.write(SurveyTables.measured(all), provenance, folder.resolve("fig6-measured.csv"));
        CsvFile.write(ProposalTables.falling(result.proposal()), provenance, folder.resolve("reach-by-distance.csv"));
        CsvFile.write(ProposalTables.checks(result.proposal()), provenance, folder.resolve("checks.csv"));
        SubmissionFolder.write(DesignSubmission.of(result, provenance), folder.resolve("hepdata"));
        WholeFile.write(folder.resolve(result.proposal().experiment().detector().id() + ".yaml"),
            DetectorFile.write(result.proposal().experiment().detector()));
        PageFiles.write(DesignPage.of(result, provenance), folder);
    }
}
