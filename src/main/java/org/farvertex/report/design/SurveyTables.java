package org.farvertex.report.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.design.Baseline;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.design.DecayLengthCurve;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** The numbers of Fig. 6 as tables. */
public final class SurveyTables {

    private static final double MEV = 1000;

    private SurveyTables() {
    }

    /**
     * The curves, all below each other.
     *
     * @param survey the survey
     * @return mass, energy, decay length
     */
    public static Table curves(BaselineSurvey survey) {
        List<Double> masses = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        for (DecayLengthCurve curve : survey.curves()) {
            for (DecayLengthCurve.Point point : curve.points()) {
                masses.add(curve.mass());
                energies.add(point.energy());
                lengths.add(point.decayLength());
            }
        }
        return new Table("Decay length of the A′, Fig. 6 of arXiv:2105.07655", List.of(Column.numbers("mass", "GeV", masses),
            Column.numbers("energy", "GeV", energies), Column.numbers("d_over_lnN", "m", lengths)));
    }

    /**
     * The experiments, one a row.
     *
     * @param experiments the experiments
     * @return the rough estimate and the reach
     */
    public static Table experiments(List<Baseline> experiments) {
        return new Table("Experiments on Fig. 6: the rough estimate (all A′ in acceptance, at the energy of the beam) and the largest mass by "
            + "the rough estimate, by *d* / ln *N*(*E*) and by full simulation", List.of(
            Column.words("experiment", experiments.stream().map(Baseline::name).toList()),
            Column.numbers("distance", "m", experiments.stream().map(Baseline::distance).toList()),
            Column.numbers("ln N", "", experiments.stream().map(b -> Figures.rounded(b.logNumber(), 4)).toList()),
            Column.numbers("d / ln N", "m", experiments.stream().map(b -> Figures.rounded(b.ratio(), 4)).toList()),
            Column.numbers("highest energy", "GeV", experiments.stream().map(b -> Figures.rounded(b.highestEnergy(), 4)).toList()),
            Column.numbers("rough mass", "MeV", experiments.stream().map(b -> tenth(b.roughMass())).toList()),
            Column.numbers("mass by d / ln N(E)", "MeV", experiments.stream().map(b -> tenth(b.measuredMass())).toList()),
            Column.numbers("largest mass", "MeV", experiments.stream().map(b -> tenth(b.largestMass())).toList()),
            Column.numbers("MC error of largest mass", "MeV", experiments.stream().map(b -> Figures.rounded(b.edge().error() * MEV, 1)).toList()),
            Column.numbers("shift of largest mass for twice the yield", "MeV",
                experiments.stream().map(b -> Figures.rounded(b.edge().doubling() * MEV, 2)).toList())));
    }

    /** A mass to a tenth of an MeV, which a factor of two in the yield moves by more. */
    private static double tenth(double mass) {
        return Math.rint(10 * MEV * mass) / 10;
    }

    /**
     * The measured points, all below each other.
     *
     * @param experiments the experiments
     * @return experiment, energy, ln N(E) with error, d/ln N(E)
     */
    public static Table measured(List<Baseline> experiments) {
        List<String> names = new ArrayList<>();
        List<Baseline.Point> points = new ArrayList<>();
        for (Baseline b : experiments) {
            b.measured().forEach(point -> {
                names.add(b.id());
                points.add(point);
            });
        }
        return new Table("Number N(E) of A′ above an energy that fly at the decay volume", List.of(Column.words("experiment", names),
            Column.numbers("energy", "GeV", points.stream().map(Baseline.Point::energy).toList()),
            Column.numbers("ln N", "", points.stream().map(Baseline.Point::logNumber).toList()),
            Column.numbers("error of ln N", "", points.stream().map(Baseline.Point::error).toList()),
            Column.numbers("d_over_lnN", "m", points.stream().map(Baseline.Point::ratio).toList())));
    }
}
