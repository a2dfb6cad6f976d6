package org.farvertex.report.design;

import java.nio.file.Path;
import java.util.Optional;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.ChartFiles;
import org.farvertex.report.table.CsvFile;

/** Writes all that {@code design} found into one folder. */
public final class DesignFiles {

    private DesignFiles() {
    }

    /**
     * Writes pictures, tables, HEPData and page.
     *
     * @param survey     Fig. 6
     * @param provenance how it was made
     * @param folder     where
     */
    public static void write(BaselineSurvey survey, Provenance provenance, Path folder) {
        ChartFiles.write(SurveyChart.of(survey, Optional.empty()), folder, "fig6");
        CsvFile.write(SurveyTables.curves(survey), provenance, folder.resolve("fig6-curves.csv"));
        CsvFile.write(SurveyTables.experiments(survey.experiments()), provenance, folder.resolve("fig6-experiments.csv"));
        CsvFile.write(SurveyTables.measured(survey.experiments()), provenance, folder.resolve("fig6-measured.csv"));
    }
}
