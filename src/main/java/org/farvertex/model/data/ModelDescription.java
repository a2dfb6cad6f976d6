package org.farvertex.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.farvertex.model.Coupling;
import org.farvertex.model.Identity;
import org.farvertex.model.MassRange;

/**
 * A model as its file tells it, checked. Immutable.
 *
 * @param file        the file, for messages
 * @param name        name of the model
 * @param description what it is
 * @param source      where it comes from; to be cited
 * @param identity    the particle
 * @param coupling    its coupling
 * @param lightest    smallest mass that it holds for [GeV]
 * @param heaviest    largest mass [GeV]
 * @param lifetime    \(c\tau\) [m]; empty if the widths of all decays add up
 * @param decays      the decays of the file
 * @param fermions    charges of the fermions, which give widths and production of a vector particle
 * @param production  how it is made
 * @param contents    what tells file and tables from all others, to the last byte
 * @param warnings    what the user should know about the file, each one line
 */
public record ModelDescription(String file, String name, String description, String source, Identity identity, Coupling coupling,
                               double lightest, double heaviest, Optional<Dependence> lifetime, List<DecayRule> decays,
                               Optional<FermionCharges> fermions, List<ProductionRule> production, String contents,
                               List<String> warnings) {

    /** Keeps its own lists. */
    public ModelDescription {
        decays = List.copyOf(decays);
        production = List.copyOf(production);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the model says at one mass and coupling.
     *
     * @param mass  [GeV]
     * @param value coupling in its unit
     * @return lifetime, branching ratios and production
     * @throws IllegalArgumentException if the model does not hold there; the message says where it does
     * @throws org.farvertex.input.InputException if a table ends before or a number of the file is not allowed there
     */
    public ModelPoint at(double mass, double value) {
        return decayTable(mass, value).point(production.stream().map(rule -> rule.at(mass, value)).toList());
    }

    /**
     * Lifetime and branching ratios alone.
     *
     * @param mass  [GeV]
     * @param value coupling in its unit
     * @return as {@link #at}, without production
     * @throws IllegalArgumentException as {@link #at}
     * @throws org.farvertex.input.InputException as {@link #at}
     */
    public ModelPoint decaysAt(double mass, double value) {
        return decayTable(mass, value).point(List.of());
    }

    /**
     * Whether the branching ratios of a mass add up to no more than 1, up to the digits of tables.
     *
     * @param mass  [GeV]
     * @param value coupling in its unit
     * @return false where {@link #at} refuses their sum
     */
    public boolean addsUp(double mass, double value) {
        return decayTable(mass, value).addsUp();
    }

    private DecayTable decayTable(double mass, double value) {
        if (!(mass >= lightest && mass <= heaviest)) {
            throw new IllegalArgumentException("the mass must lie between " + (float) lightest + " and " + (float) heaviest + " GeV in the model "
                + name + ", not at " + (float) mass + " GeV (massRange of " + file + ")");
        }
        if (!(value >= Double.MIN_NORMAL && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the coupling " + coupling.name() + " must be positive and finite, not " + value);
        }
        return new DecayTable(this, mass, value);
    }

    /**
     * The middle of the range of its coupling.
     *
     * @return geometric mean
     */
    public double middleCoupling() {
        return Math.sqrt(coupling.low()) * Math.sqrt(coupling.high());
    }

    /**
     * Whether every table answers at a mass.
     *
     * @param mass [GeV]
     * @return true if {@link #at} is not refused for a table that ends
     */
    public boolean covers(double mass) {
        return lifetime.stream().allMatch(d -> d.covers(mass)) && decays.stream().allMatch(rule -> rule.covers(mass))
            && production.stream().allMatch(rule -> rule.covers(mass));
    }

    /**
     * The masses at which its course changes, within its range.
     *
     * @return rows of its tables and thresholds [GeV], in no order
     */
    public DoubleStream masses() {
        DoubleStream rows = Stream.concat(lifetime.stream(), decays.stream().map(DecayRule::number)).flatMapToDouble(Dependence::masses);
        DoubleStream changes = DoubleStream.concat(production.stream().flatMapToDouble(ProductionRule::masses), decays.stream().mapToDouble(DecayRule::threshold));
        return DoubleStream.concat(rows, changes).filter(m -> m >= lightest && m <= heaviest);
    }

    /**
     * The masses from the lightest to the heaviest that it answers for: its range, where tables do not end before.
     *
     * @return the masses; its range, if tables leave none
     */
    public MassRange covered() {
        double[] answered = DoubleStream.concat(masses(), DoubleStream.of(lightest, heaviest)).sorted().distinct()
            .filter(m -> covers(m) && addsUp(m, middleCoupling())).toArray();
        return answered.length < 2 ? new MassRange(lightest, heaviest) : new MassRange(answered[0], answered[answered.length - 1]);
    }

    /** Name and contents: two models with the same text are the same. */
    @Override
    public String toString() {
        return name + " " + contents;
    }

    /**
     * The same model with more to say about its file.
     *
     * @param more warnings, each one line
     * @return the model
     */
    public ModelDescription warning(List<String> more) {
        return new ModelDescription(file, name, description, source, identity, coupling, lightest, heaviest, lifetime, decays, fermions,
            production, contents, Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
