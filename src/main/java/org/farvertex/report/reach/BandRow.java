package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.Reach;

/**
 * One edge with its band, as a row of a table.
 *
 * @param reach whose it is
 * @param part  number of its interval or contour, from 1
 * @param mass  mass at which a contour is looked at [GeV]; empty for an interval of masses
 * @param upper whether it is the upper edge
 * @param band  the band
 */
record BandRow(Reach reach, int part, OptionalDouble mass, boolean upper, EdgeBand band) {

    /** The edges of a reach that have bands. */
    static List<BandRow> of(Reach reach) {
        List<BandRow> rows = new ArrayList<>();
        for (PartBands band : reach.bands()) {
            band.low().ifPresent(edge -> rows.add(new BandRow(reach, band.part() + 1, band.mass(), false, edge)));
            band.high().ifPresent(edge -> rows.add(new BandRow(reach, band.part() + 1, band.mass(), true, edge)));
        }
        return rows;
    }

    String side() {
        return upper ? "upper" : "lower";
    }

    /** Experiment and side, and which interval if there are several. */
    String name() {
        boolean several = reach.bands().stream().map(PartBands::part).distinct().count() > 1;
        return reach.setup().detector().id() + " " + side() + (several ? " " + part : "");
    }
}
