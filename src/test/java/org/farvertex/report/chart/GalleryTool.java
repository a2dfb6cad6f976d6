package org.farvertex.report.chart;

import java.nio.file.Path;

/** Draws every sample chart into a folder, to be looked at: run {@code main} with the folder. */
final class GalleryTool {

    private GalleryTool() {
    }

    public static void main(String[] arguments) {
        SampleCharts.all().forEach((name, chart) -> ChartFiles.write(chart, Path.of(arguments[0]), name));
    }
}
