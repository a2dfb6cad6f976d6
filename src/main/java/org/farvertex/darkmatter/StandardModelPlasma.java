package org.farvertex.darkmatter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * The plasma of the Standard Model from today's temperature to 1e16 GeV: the fits of Saikawa and Shirai
 * (arXiv:1803.01038), whose
 * coefficients stand in {@code data/standard-model-plasma.csv}.
 *
 * <p>Within 0.5 % of an ideal gas between 2 and 10 MeV; within 2 % of the lattice table of arXiv:1606.07494 up to 0.3
 * GeV and 5 % low against it at 1 to 10 GeV,
 * of no concern to particles below 10 GeV. The light particles of the dark sector are not in it: at the freeze-out of
 * interest, T ≈ 2 MeV, φ' and η are too heavy to count; an A' of 10 MeV would add some 2 %.
 */
public final class StandardModelPlasma implements Plasma {

    private static final double LATTICE_FIT_FROM = 0.12;
    private static final double ELECTRON_MASS = 511e-6;
    private static final int FERMIONS = 2;

    private final Map<String, Row> rows = CitedTable.of("data/standard-model-plasma.csv").rows().stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.text("name"), row -> row));
    private final Sum energy = new Sum("energy", "f_rho", "b_rho", 4.0 / 3);
    private final Sum entropy = new Sum("entropy", "f_s", "b_s", 1);
    private final PolynomialFunction numerator = polynomial("A", 0);
    private final PolynomialFunction denominator = polynomial("B", 0);
    private final PolynomialFunction ratioNumerator = polynomial("C", 0);
    private final PolynomialFunction ratioDenominator = polynomial("D", 0);

    @Override
    public double energyDegrees(double temperature) {
        if (temperature < LATTICE_FIT_FROM) {
            return energy.at(temperature);
        }
        double t = Math.log(temperature);
        return numerator.value(t) / denominator.value(t);
    }

    @Override
    public double entropyDegrees(double temperature) {
        if (temperature < LATTICE_FIT_FROM) {
            return entropy.at(temperature);
        }
        double t = Math.log(temperature);
        return energyDegrees(temperature) / (1 + ratioNumerator.value(t) / ratioDenominator.value(t));
    }

    private PolynomialFunction polynomial(String row, int from) {
        int first = from + 1;
        return new PolynomialFunction(rows.get(row).numbers(first, rows.get(row).cells().size() - first));
    }

    /** \(e^{-kx}P(x)\): how a species of mass m = xT disappears from the plasma. */
    private final class Falloff {

        private final double rate;
        private final PolynomialFunction polynomial;

        Falloff(String row) {
            rate = rows.get(row).numbers(1, 1)[0];
            polynomial = polynomial(row, 1);
        }

        double at(double x) {
            return Math.exp(-rate * x) * polynomial.value(x);
        }
    }

    /** Photons, neutrinos and the massive species below 120 MeV. */
    private final class Sum {

        private final double constant;
        private final double neutrinos;
        private final double neutrinoPower;
        private final double[] weights;
        private final double[] masses;
        private final Falloff fermion;
        private final Falloff boson;
        private final Falloff neutrinoHeating = new Falloff("neutrino");

        Sum(String row, String fermionRow, String bosonRow, double neutrinoPower) {
            double[] first = rows.get(row).numbers(1, 2);
            constant = first[0];
            neutrinos = first[1];
            this.neutrinoPower = neutrinoPower;
            List<String> species = rows.get(row).cells().subList(3, rows.get(row).cells().size());
            weights = species.stream().mapToDouble(c -> Double.parseDouble(c.split(":", -1)[0])).toArray();
            masses = species.stream().mapToDouble(c -> Double.parseDouble(c.split(":", -1)[1])).toArray();
            fermion = new Falloff(fermionRow);
            boson = new Falloff(bosonRow);
        }

        double at(double temperature) {
            double sum = constant
                + neutrinos * Math.pow(1 + 1.75 * neutrinoHeating.at(ELECTRON_MASS / temperature), neutrinoPower);
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (i < FERMIONS ? fermion : boson).at(masses[i] / temperature);
            }
            return sum;
        }
    }
}
