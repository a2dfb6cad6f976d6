package org.farvertex.report.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.farvertex.eventfile.AtomicFile;
import org.farvertex.report.Provenance;
import org.farvertex.report.table.CsvFile;
import org.farvertex.report.table.ParquetFile;
import org.farvertex.report.table.Table;
import org.farvertex.scan.Scanned;

/**
 * Writes the rows of a scan as CSV and as Parquet, some thousand at a time.
 *
 * @param scanned    the rows
 * @param provenance how they were made
 */
public record ScanFiles(Scanned scanned, Provenance provenance) {

    /** Name of the table as text. */
    public static final String CSV = "scan.csv";
    /** Name of the same table in columns. */
    public static final String PARQUET = "scan.parquet";

    /** Name of the folder, inside one of tables in columns, with the same tables as text; readers of the former pass it over. */
    public static final String TEXT_PARTS = "_csv";
    /** Name of the empty file that is written last where tables come in parts. */
    public static final String COMPLETE = "_SUCCESS";

    /** Name under which the comments of the one stand in the metadata of the other. */
    static final String ABOUT = "farvertex";

    private static final int ROWS = 4096;

    /**
     * Writes both.
     *
     * @param folder where
     */
    public void write(Path folder) {
        ScanTable table = new ScanTable(scanned.plan());
        Table empty = table.of(List.of());
        String head = CsvFile.head(empty, provenance);
        try (AtomicFile csv = AtomicFile.create(folder.resolve(CSV));
             ParquetFile parquet = ParquetFile.create(folder.resolve(PARQUET), empty, Map.of(ABOUT, comments(head)))) {
            csv.write(head.getBytes(StandardCharsets.UTF_8));
            scanned.rows(ROWS, rows -> {
                Table some = table.of(rows);
                csv.write(CsvFile.rows(some).getBytes(StandardCharsets.UTF_8));
                parquet.write(some);
            });
            csv.commit();
            parquet.commit();
        }
    }

    /** The comments of a table without the heading, which stands before them. */
    static String comments(String head) {
        return head.substring(head.indexOf('\n') + 1);
    }
}
