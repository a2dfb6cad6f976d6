package org.farvertex.cli;

import java.util.List;
import org.farvertex.config.Detectors;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The options of {@code design} that say what Fig. 6 shows. */
final class SurveyOptions {

    @Option(names = {"--mass", "--masses"}, paramLabel = "M", split = ",", converter = NumberConverters.Energy.class,
        defaultValue = "110MeV,200MeV", description = "Masses of the curves of Fig. 6, default ${DEFAULT-VALUE}.")
    private List<Double> masses;

    @Option(names = "--experiments", paramLabel = "DETECTOR", split = ",",
        description = "Detectors set on Fig. 6, files or names; default all that are shipped.")
    private List<String> experiments;

    List<Double> masses(ModelOptions model) {
        for (double mass : masses) {
            try {
                model.model().at(mass);
            } catch (IllegalArgumentException e) {
                throw model.refusal("--masses", Figures.of(mass) + " GeV", mass, e);
            }
        }
        try {
            model.model().at(BaselineSurvey.HEAVIEST);
        } catch (IllegalArgumentException e) {
            // lighter than any bound of the model: V is too small, or the factor too large
            throw model.refusal("--vev", model.given() + " GeV", BaselineSurvey.HEAVIEST, e);
        }
        if (masses.stream().distinct().count() < masses.size()) {
            throw InputException.of("--masses", masses + " GeV", "names a mass twice");
        }
        return masses;
    }

    /** Names and paths of the detectors of the survey, as they were given. */
    List<String> names(boolean protonsOnly) {
        return experiments != null ? experiments.stream().map(String::strip).toList() : detectors(protonsOnly).stream().map(Detector::id).toList();
    }

    /**
     * The detectors of the survey.
     *
     * @param protonsOnly leaves out the shipped detectors at other beams, which lack the channels chosen
     */
    List<Detector> detectors(boolean protonsOnly) {
        if (experiments != null) {
            return experiments.stream().map(name -> Detectors.resolve(name.strip())).toList();
        }
        return Detectors.experiments().stream().filter(detector -> !protonsOnly || detector.beam().projectile() == Particle.PROTON).toList();
    }
}
