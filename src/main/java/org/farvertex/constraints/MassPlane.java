package org.farvertex.constraints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.farvertex.model.RightHandedT3R.Scenario;

/**
 * Where in the plane of the two masses each process rules the model out, on a grid of cells.
 *
 * @param vev      V [GeV]
 * @param scenario how the A' decays
 * @param regions  one for every process that excludes a cell
 */
public record MassPlane(double vev, Scenario scenario, List<Region> regions) {

    /** Edges of the plane [GeV]: that of Fig. 3 of arXiv:2105.07655. */
    public static final double LIGHTEST = 0.005;
    /** Heaviest A' [GeV]. */
    public static final double HEAVIEST = 0.200;
    /** Lightest φ' [GeV]. */
    public static final double LIGHTEST_HIGGS = 0.060;
    /** Heaviest φ' [GeV]. */
    public static final double HEAVIEST_HIGGS = 0.120;

    /** Columns between {@link #LIGHTEST} and {@link #HEAVIEST}, all of one width. */
    public static final int COLUMNS = 78;
    private static final int ROWS = 30;
    /** Edges are whole multiples of 1e-9 GeV, so that they print as such. */
    private static final double ROUNDING = 1e9;

    /** Keeps its own list. */
    public MassPlane {
        regions = List.copyOf(regions);
    }

    /**
     * Where one process excludes.
     *
     * @param id       the process
     * @param quantity what it is
     * @param strips   strips of m_A', neighbours joined where they reach equally far in m_φ'
     */
    public record Region(String id, String quantity, List<Strip> strips) {

        /** Keeps its own list. */
        public Region {
            strips = List.copyOf(strips);
        }
    }

    /**
     * A rectangle.
     *
     * @param from  lightest A' [GeV]
     * @param to    heaviest A' [GeV]
     * @param low   lightest φ' [GeV]
     * @param high  heaviest φ' [GeV]
     */
    public record Strip(double from, double to, double low, double high) {
    }

    /**
     * Fills the plane, each cell judged at its centre.
     *
     * @param vev      V [GeV]
     * @param scenario how the A' decays
     * @return the plane
     */
    public static MassPlane of(double vev, Scenario scenario) {
        Map<HiggsFate, List<Entry>> higgs = new ConcurrentHashMap<>();
        List<Map<String, MassColumn>> columns = IntStream.range(0, COLUMNS).parallel().mapToObj(i -> column(vev, scenario, i, higgs)).toList();
        Map<String, String> quantities = new LinkedHashMap<>();
        columns.forEach(column -> column.forEach((id, c) -> quantities.putIfAbsent(id, c.quantity)));
        List<Region> regions = new ArrayList<>();
        quantities.forEach((id, quantity) -> regions.add(new Region(id, quantity, strips(columns.stream().map(c -> c.get(id)).toList()))));
        return new MassPlane(vev, scenario, regions);
    }

    /** Excluded rows of one column; each process leaves a single interval. */
    private record MassColumn(String quantity, int low, int high) {
    }

    /** All that what a φ' of this row says depends on: the columns share it. */
    private record HiggsFate(int row, String state) {
    }

    private static Map<String, MassColumn> column(double vev, Scenario scenario, int i, Map<HiggsFate, List<Entry>> higgs) {
        double mass = edge(LIGHTEST, HEAVIEST, COLUMNS, i + 0.5);
        MassPoint point = new MassPoint(vev, mass, OptionalDouble.empty(), scenario);
        Map<String, MassColumn> excluded = new LinkedHashMap<>();
        List<Entry> vector = new ArrayList<>(new VectorEmission(point).entries());
        vector.addAll(new BeautyDecays(point).onShell());
        vector.addAll(new InvisibleWindow(point).entries());
        excluded(vector).forEach(e -> excluded.put(e.id(), new MassColumn(e.process().quantity(), 0, ROWS)));
        for (int row = 0; row < ROWS; row++) {
            int at = row;
            double heavy = edge(LIGHTEST_HIGGS, HEAVIEST_HIGGS, ROWS, row + 0.5);
            MassPoint pair = new MassPoint(vev, mass, OptionalDouble.of(heavy), scenario);
            higgs.computeIfAbsent(new HiggsFate(row, HiggsEmission.state(pair, heavy)), fate -> excluded(new HiggsEmission(pair).entries()))
                .forEach(e -> excluded.merge(e.id(), new MassColumn(e.process().quantity(), at, at + 1),
                    (old, next) -> new MassColumn(old.quantity, old.low, next.high)));
        }
        return excluded;
    }

    private static List<Entry> excluded(List<Entry> entries) {
        return entries.stream().filter(e -> e.verdict() == Verdict.EXCLUDED).toList();
    }

    private static List<Strip> strips(List<MassColumn> columns) {
        List<Strip> strips = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i == columns.size() || !Objects.equals(columns.get(i), columns.get(start))) {
                MassColumn column = columns.get(start);
                if (column != null) {
                    strips.add(new Strip(edge(LIGHTEST, HEAVIEST, COLUMNS, start), edge(LIGHTEST, HEAVIEST, COLUMNS, i),
                        edge(LIGHTEST_HIGGS, HEAVIEST_HIGGS, ROWS, column.low), edge(LIGHTEST_HIGGS, HEAVIEST_HIGGS, ROWS, column.high)));
                }
                start = i;
            }
        }
        return strips;
    }

    private static double edge(double from, double to, int cells, double at) {
        return Math.rint((from + (to - from) * at / cells) * ROUNDING) / ROUNDING;
    }
}
