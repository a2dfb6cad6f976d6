package org.farvertex.report.table;

import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.report.Provenance;
import org.farvertex.report.file.WholeFile;

/**
 * Writes histograms as YODA text, in version 2 of the block formats ({@code BEGIN YODA_HISTO1D_V2}), which YODA 1.7
 * introduced and which other readers (babyyoda, go-hep) know as well.
 *
 * <p>About YODA: A. Buckley et al., "Consistent, multidimensional differential histogramming and summary statistics
 * with YODA 2", arXiv:2312.15070. Numbers are written with as many digits as they need to be read back unchanged.
 */
public final class YodaFile {

    private YodaFile() {
    }

    /**
     * Writes histograms into one file, one-dimensional ones first.
     *
     * @param one        histograms of one quantity
     * @param two        histograms of two quantities
     * @param provenance how they were made; becomes annotations of every block
     * @param file       final name
     * @return {@code file}
     * @throws org.farvertex.input.InputException if it cannot be written
     */
    public static Path write(List<Histogram1D> one, List<Histogram2D> two, Provenance provenance, Path file) {
        StringBuilder out = new StringBuilder();
        one.forEach(histogram -> out.append(text(histogram, provenance)));
        two.forEach(histogram -> out.append(text(histogram, provenance)));
        return WholeFile.write(file, out.toString());
    }

    /**
     * One block.
     *
     * @param histogram  the histogram
     * @param provenance how it was made
     * @return text from BEGIN to END and an empty line
     */
    public static String text(Histogram1D histogram, Provenance provenance) {
        StringBuilder out = head("HISTO1D", "Histo1D", histogram.path(), histogram.title(), provenance);
        Histogram1D.Sums total = histogram.total();
        out.append("# Mean: ").append(number(total.w() == 0 ? 0 : total.wx() / total.w())).append('\n');
        out.append("# Area: ").append(number(total.w())).append('\n');
        out.append("# ID\t ID\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries\n");
        out.append("Total   \tTotal   \t").append(row(total)).append("Underflow\tUnderflow\t")
            .append(row(histogram.underflow())).append("Overflow\tOverflow\t").append(row(histogram.overflow()));
        out.append("# xlow\t xhigh\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries\n");
        for (int i = 0; i < histogram.bins().size(); i++) {
            out.append(number(histogram.edges().get(i))).append('\t').append(number(histogram.edges().get(i + 1)))
                .append('\t').append(row(histogram.bins().get(i)));
        }
        return out.append("END YODA_HISTO1D_V2\n\n").toString();
    }

    /**
     * One block.
     *
     * @param histogram  the histogram
     * @param provenance how it was made
     * @return text from BEGIN to END and an empty line
     */
    public static String text(Histogram2D histogram, Provenance provenance) {
        StringBuilder out = head("HISTO2D", "Histo2D", histogram.path(), histogram.title(), provenance);
        Histogram2D.Sums total = histogram.total();
        double w = total.w() == 0 ? 1 : total.w();
        out.append("# Mean: (").append(number(total.wx() / w)).append(", ").append(number(total.wy() / w)).append(")\n");
        out.append("# Volume: ").append(number(total.w())).append('\n');
        out.append("# ID\t ID\t sumw\t sumw2\t sumwx\t sumwx2\t sumwy\t sumwy2\t sumwxy\t numEntries\n");
        out.append("Total   \tTotal   \t").append(row(total));
        out.append("# xlow\t xhigh\t ylow\t yhigh\t sumw\t sumw2\t sumwx\t sumwx2\t sumwy\t sumwy2\t sumwxy\t numEntries\n");
        for (int i = 0; i < histogram.bins().size(); i++) {
            for (int j = 0; j < histogram.bins().get(i).size(); j++) {
                out.append(line(histogram.xEdges().get(i), histogram.xEdges().get(i + 1), histogram.yEdges().get(j),
                    histogram.yEdges().get(j + 1)).stripTrailing()).append('\t').append(row(histogram.bins().get(i).get(j)));
            }
        }
        return out.append("END YODA_HISTO2D_V2\n\n").toString();
    }

    /** A path is absolute and has no blanks: the block header is split at them. */
    static void checkPath(String path) {
        if (!path.matches("(/[^/\\s]+)+")) {
            throw new IllegalArgumentException("YODA path '" + path + "' must look like /FARVERTEX/name, without blanks");
        }
    }

    private static StringBuilder head(String block, String type, String path, String title, Provenance provenance) {
        StringBuilder out = new StringBuilder();
        out.append("BEGIN YODA_").append(block).append("_V2 ").append(path).append('\n');
        annotation(out, "Command", provenance.command());
        out.append("Path: ").append(path).append('\n');
        provenance.seed().ifPresent(seed -> out.append("Seed: ").append(seed).append('\n'));
        annotation(out, "Title", title);
        out.append("Type: ").append(type).append('\n');
        annotation(out, "Version", provenance.version());
        return out.append("---\n");
    }

    /** Annotations are YAML: what could mean something there is quoted, the rest left bare for simpler readers. */
    private static void annotation(StringBuilder out, String key, String value) {
        String line = value.replaceAll("\\s+", " ");
        boolean bare = line.matches("[A-Za-z/][A-Za-z0-9 ,./_()'+=-]*");
        String quoted = "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        out.append(key).append(": ").append(bare ? line : quoted).append('\n');
    }

    private static String row(Histogram1D.Sums s) {
        return line(s.w(), s.w2(), s.wx(), s.wx2(), s.entries());
    }

    private static String row(Histogram2D.Sums s) {
        return line(s.w(), s.w2(), s.wx(), s.wx2(), s.wy(), s.wy2(), s.wxy(), s.entries());
    }

    private static String line(double... values) {
        StringJoiner cells = new StringJoiner("\t", "", "\n");
        for (double value : values) {
            cells.add(number(value));
        }
        return cells.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? ShortestDecimal.text(value) : Double.toString(value);
    }
}
