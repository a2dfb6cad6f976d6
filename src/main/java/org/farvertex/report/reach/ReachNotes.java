package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.farvertex.reach.Grid;
import org.farvertex.reach.Reach;
import org.farvertex.reach.Unknown;

/** What a reach does not tell, in words: edges less well known than wanted, and points where nothing was accepted. */
public final class ReachNotes {

    private ReachNotes() {
    }

    /**
     * The notes of one reach.
     *
     * @param reach what was found
     * @return one sentence each, without a full stop; none if all is known
     */
    public static List<String> of(Reach reach) {
        List<String> notes = new ArrayList<>();
        if (reach.shortfall() > 1) {
            notes.add(String.format(Locale.ROOT, "an edge misses the precision asked for by a factor of %.2g; give it more samples to begin with",
                reach.shortfall()));
        }
        if (!reach.unknown().isEmpty()) {
            notes.add(unknown(reach.unknown()));
        }
        reach.grid().filter(grid -> grid.unknown() > 0).ifPresent(grid -> notes.add(blind(grid)));
        return notes;
    }

    /** The notes of all, each with the experiment that it is about. */
    static List<String> of(List<Reach> reaches) {
        return reaches.stream().flatMap(reach -> of(reach).stream().map(note -> reach.setup().detector().id() + ": " + note)).toList();
    }

    private static String unknown(List<Unknown> unknown) {
        Unknown most = unknown.stream().max(Comparator.comparingDouble(Unknown::most)).orElseThrow();
        return String.format(Locale.ROOT, "whether there is a signal is not known at %d mass%s from %.2f to %.2f MeV: no decay was accepted, e.g. at "
            + "%.2f MeV in %d samples, with less than %.3g expected at 95 %% confidence; more samples may tell", unknown.size(), unknown.size() == 1 ? "" : "es",
            1e3 * unknown.get(0).mass(), 1e3 * unknown.get(unknown.size() - 1).mass(), 1e3 * most.mass(), most.samples(), most.most());
    }

    private static String blind(Grid grid) {
        return String.format(Locale.ROOT, "no decay was accepted at %d of %d points of the grid, for which a limit is given; more samples may tell", grid.unknown(),
            grid.masses().size() * grid.couplings().size());
    }
}
