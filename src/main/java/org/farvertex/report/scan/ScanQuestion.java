package org.farvertex.report.scan;

import java.util.List;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.NamedFolder;
import org.farvertex.report.file.Question;
import org.farvertex.scan.ScanCase;
import org.farvertex.scan.ScanPlan;
import org.farvertex.simulation.Job;
import org.farvertex.spectrum.BeamSpectra;

/** What a plan asks: all that its rows depend on, contents of detector files, models and tables included. */
public final class ScanQuestion {

    private ScanQuestion() {
    }

    /**
     * The question of a job.
     *
     * @param command the command line, without the job and what changes nothing
     * @param plan    the plan
     * @param job     which share of it; {@link Job#ONLY} for what all jobs have in common
     * @return the question
     */
    public static Question of(String command, ScanPlan plan, Job job) {
        return Question.of(command, List.of(plan.detail(), plan.seed(), plan.precision(), plan.samples(), job, plan.cases().stream()
            .map(ScanQuestion::parts).toList()));
    }

    private static List<Object> parts(ScanCase one) {
        return List.of(one.detector().siting(), one.detector().parameters(), unplaced(one.setup().detector()), one.model(), one.variation(), one.setup().channels(), one.setup().bremsstrahlung(),
            one.setup().spectra().map(BeamSpectra::fingerprint).orElse("none"));
    }

    /** Without where the beam's tables lie: their bytes count, which the fingerprint of the spectra holds, and on another machine they lie elsewhere. */
    private static Detector unplaced(Detector detector) {
        Beam beam = detector.beam();
        return beam.tables().map(folder -> detector.at(beam.tabled(NamedFolder.of(folder.path().getFileName())))).orElse(detector);
    }
}
