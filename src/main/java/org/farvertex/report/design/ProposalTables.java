package org.farvertex.report.design;

import java.util.List;
import org.farvertex.design.BaselineProposal;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.statistics.Estimate;

/** The numbers of the proposal as tables. */
final class ProposalTables {

    private ProposalTables() {
    }

    /** Reach and least exposure against distance; what leaks through the shielding at a dump. */
    static Table falling(BaselineProposal proposal) {
        List<BaselineProposal.Step> steps = proposal.falling();
        double unit = DesignUnits.perUnit(proposal.request().beam());
        List<Column> columns = new java.util.ArrayList<>(List.of(
            Column.numbers("distance", "m", steps.stream().map(BaselineProposal.Step::distance).toList()),
            Column.numbers("largest mass", "GeV", steps.stream().map(s -> ProposalCharts.upper(s.probed())).toList()),
            Column.numbers("least exposure", DesignUnits.symbol(proposal.request().beam()),
                steps.stream().map(s -> finite(s.leastExposure() / unit)).toList())));
        proposal.leakage().ifPresent(leakage -> columns.add(Column.numbers("protons through shielding at least exposure", "",
            steps.stream().map(s -> finite(leakage.hadronsAt(s))).toList())));
        return new Table("Reach against distance with the exposure asked for, and the least exposure that covers the window of masses", columns);
    }

    /** Histograms beside the full simulation. */
    static Table checks(BaselineProposal proposal) {
        List<BaselineProposal.Check> checks = proposal.checks();
        return new Table("Expected decays in the proposed volume, by the histograms and by a full simulation", List.of(
            Column.numbers("mass", "MeV", checks.stream().map(c -> Figures.rounded(c.mass() * 1000, 6)).toList()),
            Column.numbers("histograms", "", checks.stream().map(c -> Figures.rounded(c.histogram(), 4)).toList()),
            Column.numbers("error", "", checks.stream().map(c -> Figures.rounded(c.error(), 2)).toList()),
            Column.numbers("simulation", "", checks.stream().map(c -> Figures.rounded(c.simulated().map(Estimate::value).orElse(Double.NaN), 4)).toList()),
            Column.numbers("its error", "", checks.stream().map(c -> Figures.rounded(c.simulated().map(Estimate::error).orElse(Double.NaN), 2)).toList())));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
