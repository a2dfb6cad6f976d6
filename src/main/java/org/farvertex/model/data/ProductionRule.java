package org.farvertex.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;
import org.farvertex.model.data.ProductionTerm.ProcessName;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.MassTables;

/** One way in which the particle is made, as the file tells it: what becomes a {@link ProductionTerm} at a mass and coupling. */
public sealed interface ProductionRule {

    /**
     * Its numbers at a mass and coupling.
     *
     * @param mass     [GeV]
     * @param coupling coupling in its unit
     * @return the term
     * @throws InputException if a number is not allowed; names file, key, mass and value
     */
    ProductionTerm at(double mass, double coupling);

    /**
     * Name and number.
     *
     * @return the same at every mass
     */
    ProcessName name();

    /**
     * The numbers that it is made of.
     *
     * @return formulas and tables
     */
    Stream<Dependence> dependences();

    /** A decay of a parent; see {@link ProductionTerm.MesonDecay}. */
    record MesonDecay(ProcessName name, Particle parent, List<Particle> companions, Dependence branching, Optional<Density> density,
                      boolean conjugate) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double coupling) {
            boolean open = mass < room();
            double log = open ? branching.logSize(mass, coupling) : Double.NEGATIVE_INFINITY;
            return new ProductionTerm.MesonDecay(name, parent, companions, share(branching.place(), log, mass, coupling), log,
                density.map(d -> d.at(mass, coupling)), conjugate);
        }

        @Override
        public boolean covers(double mass) {
            return mass >= room() || branching.covers(mass);
        }

        /**
         * The mass below which it is open.
         *
         * @return what the companions leave [GeV]
         */
        public double room() {
            double taken = 0;
            for (Particle companion : companions) {
                taken += companion.mass();
            }
            return parent.mass() - taken;
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.of(branching);
        }
    }

    /** The particle in place of another; see {@link ProductionTerm.Mixing}. */
    record Mixing(ProcessName name, Particle replaced, Dependence amplitude) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double coupling) {
            double log = 2 * amplitude.logSize(mass, coupling);
            share(amplitude.place(), log, mass, coupling);
            return new ProductionTerm.Mixing(name, replaced, amplitude.at(mass, coupling), log);
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.of(amplitude);
        }
    }

    /** Bremsstrahlung of the beam; see {@link ProductionTerm.Bremsstrahlung}. */
    record Bremsstrahlung(ProcessName name, boolean electron, Optional<Dependence> vector, Optional<Dependence> scalar,
                          Optional<Dependence> axial) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double coupling) {
            double log = dependences().mapToDouble(d -> 2 * d.logSize(mass, coupling)).max().orElse(Double.NEGATIVE_INFINITY);
            return new ProductionTerm.Bremsstrahlung(name, electron, value(vector, mass, coupling), value(scalar, mass, coupling),
                value(axial, mass, coupling), log);
        }

        private static double value(Optional<Dependence> number, double mass, double coupling) {
            return number.map(d -> d.at(mass, coupling)).orElse(0.0);
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.of(vector, scalar, axial).flatMap(Optional::stream);
        }
    }

    /** Conversion of photons; see {@link ProductionTerm.Conversion}. */
    record Conversion(ProcessName name, Dependence coupling) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double value) {
            return new ProductionTerm.Conversion(name, coupling.at(mass, value), 2 * coupling.logSize(mass, value));
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.of(coupling);
        }
    }

    /** Tables of the particle itself; see {@link ProductionTerm.TabulatedSpectrum}. */
    record TabulatedSpectrum(ProcessName name, MassTables tables, double reference, double power, double mostTransverse) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double coupling) {
            if (!covers(mass)) {
                throw InputException.of(name.place(), "there is no table for a mass of " + ShownNumbers.rounded(mass) + " GeV; they go from "
                    + ShownNumbers.rounded(tables.least()) + " to " + ShownNumbers.rounded(tables.most()) + " GeV");
            }
            double log = power * (Math.log(coupling) - Math.log(reference));
            return new ProductionTerm.TabulatedSpectrum(name, tables, Math.exp(log), mostTransverse, log);
        }

        @Override
        public boolean covers(double mass) {
            return tables.covers(mass);
        }

        @Override
        public DoubleStream masses() {
            return DoubleStream.of(tables.least(), tables.most());
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.empty();
        }
    }

    /** Everything through vector currents; see {@link ProductionTerm.VectorCurrents}. */
    record VectorCurrents(ProcessName name, FermionCharges charges) implements ProductionRule {

        @Override
        public ProductionTerm at(double mass, double coupling) {
            return new ProductionTerm.VectorCurrents(name, charges, coupling, 2 * Math.log(coupling));
        }

        @Override
        public Stream<Dependence> dependences() {
            return Stream.empty();
        }
    }

    /** A share of all, at most 1. */
    private static double share(String place, double log, double mass, double coupling) {
        if (log > 0) {
            throw InputException.of(place, ShownNumbers.rounded(Math.exp(log)), "is more than 1 at mass = " + ShownNumbers.rounded(mass) + " GeV and a coupling of "
                + ShownNumbers.rounded(coupling) + "; a branching ratio or squared amplitude cannot be");
        }
        return Math.exp(log);
    }

    /**
     * Whether its numbers are known at a mass.
     *
     * @param mass [GeV]
     * @return true also where it is closed
     */
    default boolean covers(double mass) {
        return dependences().allMatch(d -> d.covers(mass));
    }

    /**
     * The masses at which its course changes.
     *
     * @return rows of its tables, ends of its spectra [GeV]
     */
    default DoubleStream masses() {
        return dependences().flatMapToDouble(Dependence::masses);
    }
}
