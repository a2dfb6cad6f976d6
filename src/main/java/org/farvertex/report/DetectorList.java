package org.farvertex.report;

import java.util.List;
import org.farvertex.citation.Citations;
import org.farvertex.detector.Detector;

/**
 * Detectors, a line each; as JSON with all that is said of one alone.
 *
 * @param detectors the detectors
 */
public record DetectorList(List<Detector> detectors) implements Result {

    /** Keeps its own list. */
    public DetectorList {
        detectors = List.copyOf(detectors);
    }

    @Override
    public String text() {
        TextTable table = new TextTable()
            .row("name", "beam", "exposure", "distance [m]", "length [m]", "signal", "source");
        for (Detector detector : detectors) {
            table.row(detector.id(), detector.beam().id(), DetectorSummary.exposure(detector), Figures.of(detector.distance()),
                Figures.of(DetectorSummary.length(detector)), Figures.of(detector.needed()), TextTable.shortened(detector.source()));
        }
        return String.join(System.lineSeparator(), table.lines());
    }

    @Override
    public Citations citations() {
        return detectors.stream().map(Detector::citations).reduce(Citations.NONE, Citations::and);
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("detectors", detectors.stream().map(detector -> new DetectorSummary(detector).json()).toList());
    }
}
