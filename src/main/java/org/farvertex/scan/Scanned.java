package org.farvertex.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The answers of a scan, column by column. */
public final class Scanned {

    private final ScanPlan plan;
    private final List<ScanPlan.ScanColumnKey> keys;
    private final List<double[]> records;

    Scanned(ScanPlan plan, List<ScanPlan.ScanColumnKey> keys, List<double[]> records) {
        this.plan = plan;
        this.keys = keys;
        this.records = records;
    }

    /**
     * The plan that was carried out, of which a part may be here.
     *
     * @return the plan
     */
    public ScanPlan plan() {
        return plan;
    }

    /**
     * Shows the rows in their order.
     *
     * @param most rows that are shown at once
     * @param sink takes them
     */
    public void rows(int most, Consumer<List<ScanRow>> sink) {
        List<ScanRow> rows = new ArrayList<>();
        int parts = plan.detail().columns().size();
        for (int c = 0; c < keys.size(); c++) {
            ScanPlan.ScanColumnKey key = keys.get(c);
            for (int i = 0; i < key.of().model().couplings().size(); i++) {
                rows.add(new ScanRow(key.of(), key.mass(), key.of().model().couplings().get(i),
                    ScanCell.from(records.get(c), i * ScanCell.numbers(parts), parts)));
                if (rows.size() == most) {
                    sink.accept(List.copyOf(rows));
                    rows.clear();
                }
            }
        }
        if (!rows.isEmpty()) {
            sink.accept(List.copyOf(rows));
        }
    }

    /**
     * How many cells there are of each state.
     *
     * @return the numbers, all states among them
     */
    public Map<CellState, Long> states() {
        Map<CellState, Long> states = new EnumMap<>(CellState.class);
        for (CellState state : CellState.values()) {
            states.put(state, 0L);
        }
        int numbers = ScanCell.numbers(plan.detail().columns().size());
        for (double[] record : records) {
            for (int at = 0; at < record.length; at += numbers) {
                states.merge(CellState.of(record[at]), 1L, Long::sum);
            }
        }
        return states;
    }
}
