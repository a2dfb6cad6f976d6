package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamKind;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Generator;

/**
 * The variations of setups, which share the tables that they read. Safe for several threads.
 *
 * <p>What is varied, and why so far, is told in {@code src/site/markdown/uncertainties.md}.
 */
public final class Variations {

    private static final List<Double> HIGHEST_FRACTIONS = List.of(0.8, 0.9, 0.99);
    private static final List<Double> TRANSVERSE = List.of(0.5, 1.0, 2.0);
    private static final List<Double> CUTOFFS = List.of(1.0, 1.5, 2.0);
    /** So many interaction lengths stop a shower: no interaction counts of which fewer are left before the decay volume. */
    private static final double SHOWERS_STOP = 10;

    private final Map<Beam, Map<Generator, BeamSpectra>> tables = new ConcurrentHashMap<>();

    /**
     * All that can be varied.
     *
     * @param setup a setup
     * @return its variations, those of one uncertainty together
     */
    public List<Variation> of(Setup setup) {
        List<Variation> all = new ArrayList<>(generators(setup));
        all.addAll(bremsstrahlung(setup));
        setup.model().otherMixings().forEach((name, model) -> all.add(Variation.of(Uncertainty.KINETIC_MIXING, name, s -> s.with(model))));
        all.addAll(depth(setup.detector()));
        all.addAll(longitudinal(setup));
        return all;
    }

    private List<Variation> generators(Setup setup) {
        Beam beam = setup.detector().beam();
        if (setup.spectra().isEmpty() || beam.spectra().isEmpty()) {
            return List.of();
        }
        String own = setup.spectra().get().generator();
        if (Arrays.stream(Generator.values()).noneMatch(generator -> generator.version().equals(own))) {
            return List.of();
        }
        return Arrays.stream(Generator.values()).filter(generator -> !generator.version().equals(own))
            .map(generator -> Variation.of(Uncertainty.GENERATORS, generator.version(), s -> s.with(tables(beam, generator)))).toList();
    }

    private BeamSpectra tables(Beam beam, Generator generator) {
        return tables.computeIfAbsent(beam, b -> new ConcurrentHashMap<>()).computeIfAbsent(generator, g -> BeamTables.of(beam, g).orElseThrow());
    }

    private static List<Variation> bremsstrahlung(Setup setup) {
        List<ProductionProcess> radiating = setup.at(setup.model().masses().low()).channels().stream()
            .filter(process -> process.radiated(setup.bremsstrahlung()).isPresent()).toList();
        if (radiating.isEmpty()) {
            return List.of();
        }
        BremsstrahlungModel own = setup.bremsstrahlung();
        List<Variation> all = new ArrayList<>();
        HIGHEST_FRACTIONS.stream().filter(z -> z != own.highestFraction() && z > own.lowestFraction())
            .forEach(z -> all.add(bremsstrahlung("z < " + z, model -> model.upTo(z))));
        TRANSVERSE.stream().filter(pt -> pt != own.highestTransverseMomentum())
            .forEach(pt -> all.add(bremsstrahlung("p_T < " + pt + " GeV", model -> model.upToTransverse(pt))));
        CUTOFFS.stream().filter(cutoff -> !own.cutoff().equals(OptionalDouble.of(cutoff)))
            .forEach(cutoff -> all.add(bremsstrahlung("off-shell form factor, " + cutoff + " GeV", model -> model.offShell(OptionalDouble.of(cutoff)))));
        if (own.cutoff().isPresent()) {
            all.add(bremsstrahlung("no form factor", model -> model.offShell(OptionalDouble.empty())));
        }
        // what a magnetic moment matters to couples to the currents of protons
        boolean vector = radiating.stream().flatMap(process -> process.radiated(own.radiating(own.axial(), true)).stream()).anyMatch(BremsstrahlungModel::pauli);
        if (vector && setup.model().couplesAxially()) {
            all.add(bremsstrahlung((own.axial() ? "no " : "") + "axial current", model -> model.radiating(!own.axial(), model.pauli())));
        }
        if (vector) {
            all.add(bremsstrahlung((own.pauli() ? "no " : "") + "anomalous magnetic moment", model -> model.radiating(model.axial(), !own.pauli())));
        }
        return all;
    }

    /**
     * Whether a channel depends on the model of bremsstrahlung, and then on nothing that spectra of mesons tell.
     *
     * @param setup the setup
     * @param label label of one of its channels
     * @return true for bremsstrahlung of protons
     */
    public static boolean radiates(Setup setup, String label) {
        return setup.model().at(setup.model().masses().low()).process(label)
            .flatMap(process -> process.radiated(setup.bremsstrahlung())).isPresent();
    }

    /**
     * One channel of a setup without what it does not depend on, so that it is the same under every variation that does not touch it.
     *
     * @param setup the setup
     * @param label label of one of its channels
     * @param radiates whether that depends on the model of bremsstrahlung, see {@link #radiates}
     * @return a setup of that channel, of which as much is expected
     */
    public static Setup channel(Setup setup, String label, boolean radiates) {
        return radiates ? new Setup(setup.model(), setup.detector(), List.of(label), Optional.empty(), setup.bremsstrahlung())
            : setup.through(List.of(label)).with(BremsstrahlungModel.STANDARD);
    }

    /** Changes one thing of whatever model a setup has, so that several can be varied together. */
    private static Variation bremsstrahlung(String name, UnaryOperator<BremsstrahlungModel> change) {
        return Variation.of(Uncertainty.BREMSSTRAHLUNG, name, setup -> setup.with(change.apply(setup.bremsstrahlung())));
    }

    private static List<Variation> depth(Detector detector) {
        Beam beam = detector.beam();
        if (beam.collider() || beam.kind() == BeamKind.ELECTRON_DUMP) {
            return List.of();
        }
        if (detector.production().interactionLength().isPresent()) {
            return List.of(Variation.of(Uncertainty.DEPTH, "at the front", setup -> setup.with(detector.atFront())));
        }
        double length = Absorber.of(beam).interactionLength();
        double deepest = detector.distance() - SHOWERS_STOP * length;
        return deepest <= 0 ? List.of() : List.of(Variation.of(Uncertainty.DEPTH, "at its depth",
            setup -> setup.with(detector.from(detector.production().spread(length, deepest)))));
    }

    /** The channel that is known to a factor alone. In paper mode the model has none; what decays it has beyond does not matter below the mass of the pion. */
    private static List<Variation> longitudinal(Setup setup) {
        boolean proton = setup.detector().beam().kind() != BeamKind.ELECTRON_DUMP;
        Model full = setup.model().complete();
        Optional<ProductionProcess> process = full.at(full.masses().low()).processes().stream().filter(one -> one.uncertaintyFactor() > 1).findFirst();
        if (!proton || setup.spectra().isEmpty() || process.isEmpty()) {
            return List.of();
        }
        String label = process.get().label();
        List<String> without = setup.channels().stream().filter(Predicate.not(label::equals)).toList();
        List<String> with = new ArrayList<>(without);
        with.add(label);
        double factor = process.get().uncertaintyFactor();
        List<Variation> all = new ArrayList<>();
        if (setup.channels().contains(label)) {
            if (!without.isEmpty()) {
                all.add(Variation.of(Uncertainty.LONGITUDINAL, "without", s -> s.through(without)));
            }
        } else {
            all.add(Variation.of(Uncertainty.LONGITUDINAL, "with", s -> s.with(full).through(with)));
        }
        DoubleStream.of(1 / factor, factor).forEach(times -> all.add(new Variation(Uncertainty.LONGITUDINAL, "times " + times,
            s -> s.with(full).through(with), Map.of(label, times))));
        return all;
    }
}
