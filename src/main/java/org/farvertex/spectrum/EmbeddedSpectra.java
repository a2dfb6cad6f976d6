package org.farvertex.spectrum;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.particle.Particle;

/**
 * Our own tables, shipped inside the program ({@code spectra/README.md} says how they were made).
 *
 * <p>A nuclear target is the average of a proton and a neutron target; tables of two beam momenta are carried to a third by {@link BeamScaling} and
 * interpolated there.
 */
public final class EmbeddedSpectra implements BeamSpectra {

    private static final Map<Integer, String> FILES = Map.ofEntries(Map.entry(22, "gamma"), Map.entry(111, "pi0"), Map.entry(221, "eta"),
        Map.entry(331, "etaprime"), Map.entry(113, "rho0"), Map.entry(223, "omega"), Map.entry(333, "phi"), Map.entry(321, "Kplus"),
        Map.entry(-321, "Kminus"), Map.entry(130, "K0L"), Map.entry(310, "K0S"));

    private final Generator generator;
    private final double momentum;
    /** Tables by momentum of their beam. */
    private final NavigableMap<Double, List<TargetTable>> targets;
    private final Optional<NuclearYield> nucleus;

    private EmbeddedSpectra(Generator generator, double momentum, NavigableMap<Double, List<TargetTable>> targets, Optional<NuclearYield> nucleus) {
        this.generator = generator;
        this.momentum = momentum;
        this.targets = targets;
        this.nucleus = nucleus;
    }

    /**
     * The tables of a beam, at its momentum.
     *
     * @param folders   folders of the targets to average, e.g. {@code p400GeV_p} and {@code p400GeV_n}
     * @param generator the hadronic generator
     * @return the spectra
     */
    public static EmbeddedSpectra of(List<String> folders, Generator generator) {
        return of(folders, generator, TargetTable.read(folders.get(0), generator).beamMomentum(), Optional.empty());
    }

    /**
     * The tables of a beam.
     *
     * @param folders   folders of the targets to average, of one beam momentum, or of the two to interpolate between
     * @param generator the hadronic generator
     * @param momentum  momentum of the beam [GeV]
     * @param nucleus   how the yields of a nucleus differ from those of nucleons; empty if they do not
     * @return the spectra
     */
    public static EmbeddedSpectra of(List<String> folders, Generator generator, double momentum, Optional<NuclearYield> nucleus) {
        NavigableMap<Double, List<TargetTable>> targets = folders.stream().map(folder -> TargetTable.read(folder, generator))
            .collect(Collectors.groupingBy(TargetTable::beamMomentum, TreeMap::new, Collectors.toList()));
        if (targets.size() > 2 || (targets.size() == 1 && targets.firstKey() != momentum)) {
            throw new IllegalArgumentException("spectra of " + targets.keySet() + " GeV are not for a beam of " + momentum + " GeV");
        }
        return new EmbeddedSpectra(generator, momentum, targets, nucleus);
    }

    @Override
    public String generator() {
        return generator.version();
    }

    @Override
    public String description() {
        return "embedded " + targets.values().stream().flatMap(List::stream).map(TargetTable::folder).collect(Collectors.joining(" + "))
            + (targets.size() > 1 ? " interpolated to " + ShortestDecimal.text(momentum) + " GeV" : "") + nucleus.map(n -> ", A = " + ShortestDecimal.text(n.massNumber())).orElse("");
    }

    @Override
    public List<String> citations() {
        return nucleus.isEmpty() ? List.of(generator.citation()) : List.of(generator.citation(), NuclearYield.CITATION);
    }

    @Override
    public Normalisation normalisation() {
        return Normalisation.PER_INTERACTION;
    }

    @Override
    public double inelasticCrossSection() {
        double low = mean(targets.firstEntry().getValue());
        return targets.size() == 1 ? low
            : low + BeamScaling.share(momentum, targets.firstKey(), targets.lastKey()) * (mean(targets.lastEntry().getValue()) - low);
    }

    private static double mean(List<TargetTable> tables) {
        return tables.stream().mapToDouble(TargetTable::inelasticCrossSection).average().orElseThrow();
    }

    @Override
    public boolean has(Particle species) {
        return FILES.containsKey(species.pdgId());
    }

    /** Ours leave them out, as meta.json says. */
    @Override
    public boolean photonsOfPions() {
        return false;
    }

    @Override
    public ParentSpectrum of(Particle species) {
        String file = FILES.get(species.pdgId());
        if (file == null) {
            throw InputException.of(Subject.TABLE_NOT_SHIPPED, "shipped", "lack a table of " + species + " (" + species.pdgId() + "); they are of π⁰, η, η′, ρ⁰, ω, φ, K⁺, "
                + "K⁻, K_L, K_S and photons; give a folder with one, or leave the channel out");
        }
        Tables tables = targets.size() == 1 ? Tables.of(targets.firstEntry().getValue(), file) : interpolated(file);
        nucleus.ifPresent(n -> n.apply(tables.coarse(), tables.fine(), momentum));
        return new SpectrumBuilder(momentum).build(tables.coarse(), tables.fine());
    }

    private Tables interpolated(String file) {
        double share = BeamScaling.share(momentum, targets.firstKey(), targets.lastKey());
        Tables sum = Tables.empty();
        for (Map.Entry<Double, List<TargetTable>> entry : targets.entrySet()) {
            Tables tables = Tables.of(entry.getValue(), file);
            double weight = entry.getKey().equals(targets.firstKey()) ? 1 - share : share;
            sum.coarse().addTimes(new BeamScaling(entry.getKey(), momentum).coarse(tables.coarse()), weight);
            sum.fine().addTimes(tables.fine(), weight);
        }
        sum.coarse().dropNegative();
        sum.fine().dropNegative();
        return sum;
    }

    /** Both tables of a species. */
    private record Tables(CountTable coarse, CountTable fine) {

        static Tables empty() {
            return new Tables(new CountTable(SpectrumBuilder.COARSE_ROWS, SpectrumBuilder.COARSE_COLUMNS),
                new CountTable(SpectrumBuilder.FINE_ROWS, SpectrumBuilder.FINE_COLUMNS));
        }

        /** The average of targets. */
        static Tables of(List<TargetTable> targets, String file) {
            Tables tables = empty();
            for (TargetTable target : targets) {
                double factor = 1 / (target.effectiveEvents() * targets.size());
                target.add(tables.coarse, tables.fine, file, factor);
            }
            return tables;
        }
    }
}
