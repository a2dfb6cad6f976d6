package org.farvertex.report.constraints;

import java.nio.file.Path;
import java.util.List;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPlane;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.ChartFiles;
import org.farvertex.report.table.CsvFile;

/**
 * The files of {@code constraints}.
 *
 * @param entries    the comparison at the point
 * @param plane      the plane of the two masses
 * @param provenance how they came about
 */
public record ConstraintsReport(List<Entry> entries, MassPlane plane, Provenance provenance) {

    /** Keeps its own list. */
    public ConstraintsReport {
        entries = List.copyOf(entries);
    }

    /**
     * Writes them.
     *
     * @param folder the folder; made if missing
     * @return the table of the point
     */
    public Path write(Path folder) {
        ChartFiles.write(ConstraintsChart.of(plane), folder, "plane");
        CsvFile.write(ConstraintsTables.regions(plane), provenance, folder.resolve("plane.csv"));
        return CsvFile.write(ConstraintsTables.entries(entries), provenance, folder.resolve("constraints.csv"));
    }
}
