package org.farvertex.model.data;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.farvertex.input.InputException;

/** A number of a model file that depends on mass and coupling: a formula or a table. */
public interface Dependence {

    /**
     * Its value.
     *
     * @param mass     [GeV]
     * @param coupling coupling in its unit
     * @return the value
     * @throws InputException if there is none, or one that is not allowed; names file, key, mass and value
     */
    double at(double mass, double coupling);

    /**
     * Logarithm of its size, which no coupling is too small for.
     *
     * @param mass     [GeV]
     * @param coupling coupling in its unit
     * @return \(\ln|x|\); −∞ for zero
     * @throws InputException as {@link #at}
     */
    double logSize(double mass, double coupling);

    /**
     * Whether it answers at a mass.
     *
     * @param mass [GeV]
     * @return false outside a table
     */
    boolean covers(double mass);

    /**
     * The masses at which its course changes.
     *
     * @return rows of a table [GeV], possibly none
     */
    DoubleStream masses();

    /**
     * The power of the coupling that it goes with.
     *
     * @return the power; empty if there is none
     */
    OptionalDouble scaling();

    /**
     * Where it stands.
     *
     * @return file and key
     */
    String place();
}
