package org.farvertex.report.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.eventfile.AtomicFile;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.report.file.Question;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.CsvFile;
import org.farvertex.report.table.ParquetFile;
import org.farvertex.report.table.Table;

/**
 * Puts the tables of all jobs of a scan together: the same bytes as one run of the plan.
 *
 * @param parts the tables in the order of the jobs
 */
public record ScanMerge(List<ScanPart> parts) {

    private static final String LINE = "\r\n";
    private static final int ROWS = 4096;

    /**
     * Reads what the tables are of, and checks that they make up one plan.
     *
     * @param places folders of the jobs, or their tables, or the folder of a run on Spark; at least one
     * @return what is to be put together
     */
    public static ScanMerge of(List<Path> places) {
        List<ScanPart> parts = places.stream().flatMap(place -> ScanPart.all(place).stream())
            .sorted(Comparator.comparingInt((ScanPart part) -> part.job().number())).toList();
        ScanPart first = parts.get(0);
        for (ScanPart part : parts) {
            if (!part.heading().equals(first.heading()) || !part.essentials().equals(first.essentials()) || part.job().of() != first.job().of()) {
                throw InputException.of(part.file().toString(), "is of another scan than " + Shown.place(first.file()) + ": they differ in " + difference(first, part));
            }
        }
        int jobs = first.job().of();
        for (int i = 1; i <= jobs; i++) {
            if (i > parts.size() || parts.get(i - 1).job().number() > i) {
                throw InputException.of(first.file().toString(), "is one of " + jobs + " jobs, and job " + i + "/" + jobs + " is missing");
            }
            if (parts.get(i - 1).job().number() < i) {
                throw InputException.of(parts.get(i - 1).file().toString(), "is job " + parts.get(i - 1).job().number() + " a second time");
            }
        }
        if (parts.size() > jobs) {
            throw InputException.of(parts.get(jobs).file().toString(), "is a job more than the " + jobs + " that there are");
        }
        return new ScanMerge(parts);
    }

    /**
     * Whether a place holds what a scan wrote.
     *
     * @param place a folder
     * @return true for that of a job and that of a run on Spark
     */
    public static boolean isOfScan(Path place) {
        return Files.exists(place.resolve(ScanFiles.CSV)) || Files.exists(place.resolve(ScanFiles.TEXT_PARTS));
    }

    private static String difference(ScanPart one, ScanPart other) {
        if (one.job().of() != other.job().of()) {
            return "the number of jobs";
        }
        return Stream.concat(missing(one, other), missing(other, one)).findFirst().orElse("their columns");
    }

    /** Names of the comments that another has not, or not so. */
    private static Stream<String> missing(ScanPart one, ScanPart other) {
        return one.essentials().stream().filter(line -> !other.essentials().contains(line)).map(line -> line.replaceFirst("# ([^:]*):.*", "$1"));
    }

    /**
     * Where the first job's results lie.
     *
     * @return its folder; empty if its table stands alone
     */
    public Optional<Path> first() {
        Path file = parts.get(0).file().toAbsolutePath();
        return file.endsWith(ScanFiles.CSV) ? Optional.of(file.getParent()) : Optional.empty();
    }

    /**
     * What all jobs together answer.
     *
     * @return the question that one run of the plan has
     */
    public Question question() {
        return new Question(parts.get(0).comment(ScanSetups.COMMAND), parts.get(0).comment(ScanSetups.PLAN));
    }

    /**
     * Writes the whole.
     *
     * @param folder where
     * @return number of rows
     */
    public long write(Path folder) {
        ScanPart first = parts.get(0);
        String comments = first.comments().stream().map(line -> line + LINE).collect(Collectors.joining());
        long[] rows = new long[1];
        try (AtomicFile csv = AtomicFile.create(folder.resolve(ScanFiles.CSV));
             ParquetFile parquet = ParquetFile.create(folder.resolve(ScanFiles.PARQUET), table(first, List.of()), Map.of(ScanFiles.ABOUT, comments))) {
            csv.write((first.heading() + LINE + comments).getBytes(StandardCharsets.UTF_8));
            for (ScanPart part : parts) {
                part.rows(ROWS, some -> {
                    csv.write(some.stream().map(row -> row + LINE).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
                    parquet.write(table(part, some));
                    rows[0] += some.size();
                });
            }
            if (!String.valueOf(rows[0]).equals(first.comment("cells"))) {
                throw InputException.of(first.file().toString(), "and the others have " + rows[0] + " rows, and the plan has " + first.comment("cells") + " cells; run the jobs again");
            }
            csv.commit();
            parquet.commit();
        }
        return rows[0];
    }

    private Table table(ScanPart part, List<String> rows) {
        String[] names = parts.get(0).heading().split(",", -1);
        Optional<String> parameters = parts.get(0).find(ScanTable.PARAMETERS);
        List<String[]> cells = rows.stream().map(row -> cells(part, row, names.length)).toList();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            columns.add(ScanTable.isOfWords(names[c], parameters) ? Column.words(names[c], cells.stream().map(row -> CsvFile.word(row[column])).toList())
                : Column.numbers(names[c], "", cells.stream().map(row -> number(part, row[column])).toList()));
        }
        return new Table(ScanTable.CAPTION, columns);
    }

    private static String[] cells(ScanPart part, String row, int wanted) {
        String[] cells = row.split(",", -1);
        if (cells.length != wanted) {
            throw damaged(part, row);
        }
        return cells;
    }

    private static double number(ScanPart part, String cell) {
        if (!cell.isEmpty() && !Decimal.matches(cell)) {
            throw damaged(part, cell);
        }
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static InputException damaged(ScanPart part, String what) {
        return InputException.of(part.file().toString(), what, "is damaged; run its job again");
    }
}
