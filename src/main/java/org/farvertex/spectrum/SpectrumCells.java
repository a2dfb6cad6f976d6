package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The bins of a spectrum that are not empty, cut thin in momentum if wanted, to draw mesons from: inside a bin by inverting the
 * exponential shapes of {@link SpectrumRow}, so that all mesons of a bin have the same weight. One for each thread.
 */
public final class SpectrumCells {

    private final List<SpectrumCell> cells;

    private double momentum;
    private double sine;
    private double cosine;
    private boolean extrapolated;

    private SpectrumCells(List<SpectrumCell> cells) {
        this.cells = cells;
    }

    /**
     * Takes the bins that are not empty.
     *
     * @param spectrum the spectrum
     * @param widest   widest cell in ln p; wider rows are cut
     * @return the cells
     */
    public static SpectrumCells of(ParentSpectrum spectrum, double widest) {
        List<SpectrumCell> cells = new ArrayList<>();
        for (int i = 0; i < spectrum.rows(); i++) {
            SpectrumRow row = spectrum.row(i);
            double low = spectrum.lower(i);
            double width = spectrum.upper(i) - low;
            int parts = Math.max(1, (int) Math.ceil(Math.log(row.momentum(low + width) / row.momentum(low)) / widest));
            for (int j = 0; j < row.axis().bins(); j++) {
                for (int k = 0; k < parts && row.content(j) > 0; k++) {
                    cells.add(new SpectrumCell(row, j, low + width * k / parts, low + width * (k + 1) / parts));
                }
            }
        }
        return new SpectrumCells(List.copyOf(cells));
    }

    /**
     * Cells for another thread.
     *
     * @return cells that share the table
     */
    public SpectrumCells fork() {
        return new SpectrumCells(cells);
    }

    /**
     * The cells themselves.
     *
     * @return the cells, row by row
     */
    public List<SpectrumCell> cells() {
        return cells;
    }

    /**
     * Number of cells.
     *
     * @return the number
     */
    public int count() {
        return cells.size();
    }

    /**
     * Yield of every cell.
     *
     * @return the yields
     */
    public double[] contents() {
        return cells.stream().mapToDouble(SpectrumCell::content).toArray();
    }

    /**
     * Yield of a cell.
     *
     * @param cell the cell
     * @return the yield
     */
    public double content(int cell) {
        return cells.get(cell).content();
    }

    /**
     * Draws a meson from a cell.
     *
     * @param rng   source of randomness
     * @param index the cell
     */
    public void draw(UniformRandomProvider rng, int index) {
        SpectrumCell cell = cells.get(index);
        momentum = cell.momentum(cell.along().at(rng.nextDouble()));
        double theta = cell.angleAt(rng.nextDouble(), momentum);
        sine = Math.sin(theta);
        cosine = Math.cos(theta);
        extrapolated = cell.extrapolated();
    }

    /**
     * Momentum drawn last.
     *
     * @return the momentum [GeV]
     */
    public double momentum() {
        return momentum;
    }

    /**
     * Sine of the polar angle drawn last.
     *
     * @return the sine, not negative
     */
    public double sine() {
        return sine;
    }

    /**
     * Cosine of the polar angle drawn last.
     *
     * @return the cosine
     */
    public double cosine() {
        return cosine;
    }

    /**
     * Whether the meson drawn last lies beyond what the generator simulated.
     *
     * @return true in the fitted tail
     */
    public boolean extrapolated() {
        return extrapolated;
    }
}
