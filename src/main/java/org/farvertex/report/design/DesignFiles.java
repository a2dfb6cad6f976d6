package org.farvertex.report.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.farvertex.config.DetectorFile;
import org.farvertex.design.Baseline;
import org.farvertex.design.DesignResult;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.WholeFile;
import org.farvertex.report.hepdata.SubmissionFolder;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.table.CsvFile;

/** Writes all that {@code design} found into one folder. */
public final class DesignFiles {

    private DesignFiles() {
    }

    /**
     * Writes tables, HEPData and the detector file of the proposal, then pictures and the page.
     *
     * @param result     what was found
     * @param provenance how it was made
     * @param folder     where
     */
    public static void write(DesignResult result, Provenance provenance, Path folder) {
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
