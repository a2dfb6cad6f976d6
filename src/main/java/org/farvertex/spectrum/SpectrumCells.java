package org.farvertex.spectrum;

import java.util.ArrayList;
import java.util.List;

/** The bins of a spectrum that are not empty, cut thin in momentum if wanted. */
public final class SpectrumCells {

    private SpectrumCells() {
    }

    /**
     * Takes the bins that are not empty.
     *
     * @param spectrum the spectrum
     * @param widest   widest cell in ln p; wider rows are cut
     * @return the cells, row by row
     */
    public static List<SpectrumCell> of(ParentSpectrum spectrum, double widest) {
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
        return cells;
    }
}
