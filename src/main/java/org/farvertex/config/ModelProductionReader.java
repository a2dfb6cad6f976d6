package org.farvertex.config;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.farvertex.model.Identity;
import org.farvertex.model.VectorProcesses;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.Dependence;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.model.data.ProductionRule;
import org.farvertex.model.data.ProductionTerm.ProcessName;
import org.farvertex.model.data.ProductionTerm.Reaction;
import org.farvertex.model.data.SelectionRules;
import org.farvertex.particle.Particle;

/** Reads {@code production} of a model file. */
final class ModelProductionReader {

    /** Numbers of processes in event files go to 63; those below are of the program itself. */
    private static final int FIRST_NUMBER = 8;
    private static final int MOST_PROCESSES = 63 - FIRST_NUMBER + 1;
    private static final List<String> KINDS = List.of("decay", "mixing", "bremsstrahlung", "conversion", "spectrum");

    private final NumberReader numbers;
    private final Identity identity;
    private final double lightest;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Set<Object> seen = new HashSet<>();
    private int count;

    /**
     * Makes the reader of one file.
     *
     * @param numbers  reader of its numbers
     * @param identity the particle
     * @param lightest its smallest mass [GeV]
     */
    ModelProductionReader(NumberReader numbers, Identity identity, double lightest) {
        this.numbers = numbers;
        this.identity = identity;
        this.lightest = lightest;
    }

    /** What follows from the charges of fermions. */
    ProductionRule currents(YamlNode node, FermionCharges charges) {
        // what the file tells besides goes by names of its own
        VectorProcesses.LABELS.forEach(label -> labels.put(label, 1));
        return new ProductionRule.VectorCurrents(once(node, "currents", "currents"), charges);
    }

    List<ProductionRule> read(YamlNode node) {
        return Faults.all(node.list("processes, for example {decay: 521, to: [321], branching: …}", MOST_PROCESSES), this::rule);
    }

    private ProductionRule rule(YamlNode node) {
        List<String> given = node.value() instanceof Map<?, ?> map ? KINDS.stream().filter(map::containsKey).toList() : List.of();
        if (given.size() != 1) {
            throw node.wrong("must be a mapping with one of the keys " + String.join(", ", KINDS));
        }
        return switch (given.get(0)) {
            case "decay" -> decay(node);
            case "mixing" -> mixing(node);
            case "bremsstrahlung" -> bremsstrahlung(node);
            case "conversion" -> conversion(node);
            default -> new SpectrumFilesReader(numbers.folder(), numbers::warn).read(node,
                label -> once(node.get("spectrum"), node.get("spectrum").value(), label));
        };
    }

    private ProductionRule decay(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "decay", "to", "branching", "density", "conjugate");
        Optional<Reaction> reaction = faults.of(() -> reaction(node));
        boolean conjugate = faults.of(node.find("conjugate"), key -> key.word(List.of("true", "false")).equals("true")).orElse(true);
        Optional<Dependence> branching = faults.of(() -> numbers.read(node.get("branching"), 2, false));
        Optional<Density> density = reaction.flatMap(known -> faults.of(node.find("density"), key -> {
            if (known.companions().size() != 2) {
                throw key.wrong("is for two companions; leave it out");
            }
            return numbers.density(key, true);
        }));
        Optional<ProcessName> name = reaction.flatMap(known -> faults.of(() -> once(node.get("decay"), known, conjugate)));
        faults.tell();
        return new ProductionRule.MesonDecay(name.orElseThrow(), reaction.orElseThrow().parent(), reaction.orElseThrow().companions(), branching.orElseThrow(),
            density, conjugate);
    }

    private Reaction reaction(YamlNode node) {
        Faults faults = new Faults();
        Optional<Particle> from = faults.of(() -> ProductsReader.particle(node.get("decay")));
        Optional<List<Particle>> with = faults.of(() -> ProductsReader.list(node.get("to"), 1, 2));
        faults.tell();
        Particle parent = from.orElseThrow();
        List<Particle> companions = with.orElseThrow();
        YamlNode to = node.get("to");
        SelectionRules.forbidProduction(parent, companions, identity).ifPresent(reason -> {
            throw to.wrong(reason);
        });
        double room = parent.mass() - companions.stream().mapToDouble(Particle::mass).sum();
        if (!(room > lightest)) {
            throw to.wrong("is closed everywhere: " + parent.label() + " has " + (float) Math.max(0, room) + " GeV left for the particle, and massRange begins at "
                + (float) lightest + " GeV");
        }
        return new Reaction(parent, companions);
    }

    private ProcessName once(YamlNode node, Reaction given, boolean conjugate) {
        Reaction reaction = sorted(given);
        Reaction other = sorted(reaction.conjugate());
        ProcessName name = once(node, reaction, "decay-" + Math.abs(reaction.parent().pdgId()));
        if (conjugate && !other.equals(reaction)) {
            unseen(node, other);
        }
        return name;
    }

    private static Reaction sorted(Reaction reaction) {
        return new Reaction(reaction.parent(), reaction.companions().stream().sorted(Comparator.comparingInt(Particle::pdgId)).toList());
    }

    private ProductionRule mixing(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "mixing", "amplitude");
        YamlNode key = node.get("mixing");
        Optional<Particle> replaced = faults.of(() -> replaced(key));
        Optional<Dependence> amplitude = faults.of(() -> numbers.read(node.get("amplitude"), 1, true));
        faults.tell();
        Particle one = replaced.orElseThrow();
        return new ProductionRule.Mixing(once(key, one, "mixing-" + one.pdgId()), one, amplitude.orElseThrow());
    }

    private Particle replaced(YamlNode key) {
        Particle replaced = ProductsReader.particle(key);
        if (replaced.chargeInThirds() != 0 || replaced.antiparticle() != replaced || !(replaced.pdgId() == 22 || replaced.pdgId() > 100)) {
            throw key.wrong("must be a neutral meson that is its own antiparticle (111, 221, 331, 113, 223, 333 …) or the photon, 22");
        }
        if (replaced.twiceSpin() != identity.twiceSpin()) {
            throw key.wrong("angular momentum: " + replaced.label() + " has spin " + replaced.twiceSpin() / 2
                + ", the particle has another and cannot mix with it");
        }
        return replaced;
    }

    private ProductionRule bremsstrahlung(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "bremsstrahlung", "vector", "scalar", "axial");
        YamlNode key = node.get("bremsstrahlung");
        boolean electron = faults.of(() -> key.word(List.of("proton", "electron"))).orElse("").equals("electron");
        if (electron && identity.spin() != Identity.Spin.VECTOR) {
            throw key.wrong("of electrons, bremsstrahlung is known here of particles of spin 1 alone; give tables as spectrum");
        }
        Optional<Dependence> vector = faults.of(node.find("vector"), number -> coupling(number, Identity.Spin.VECTOR));
        Optional<Dependence> scalar = faults.of(node.find("scalar"), number -> radiated(number, electron, Identity.Spin.SCALAR));
        Optional<Dependence> axial = faults.of(node.find("axial"), number -> radiated(number, electron, Identity.Spin.VECTOR));
        faults.tell();
        if (Stream.of(vector, scalar, axial).allMatch(Optional::isEmpty)) {
            throw node.wrong("must hold a coupling: vector or axial for spin 1, scalar for spin 0");
        }
        ProcessName name = once(key, "bremsstrahlung of " + electron, electron ? "electron-bremsstrahlung" : "bremsstrahlung");
        return new ProductionRule.Bremsstrahlung(name, electron, vector, scalar, axial);
    }

    private Dependence radiated(YamlNode number, boolean electron, Identity.Spin spin) {
        if (electron) {
            throw number.wrong("of electrons only bremsstrahlung through the vector current is known here: give vector, or tables as spectrum");
        }
        return coupling(number, spin);
    }

    private Dependence coupling(YamlNode number, Identity.Spin spin) {
        if (identity.spin() != spin) {
            throw number.wrong("angular momentum: this coupling is for a particle of spin " + (spin == Identity.Spin.VECTOR ? 1 : 0));
        }
        return numbers.read(number, 1, true);
    }

    private ProductionRule conversion(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "conversion", "coupling");
        YamlNode key = node.get("conversion");
        faults.of(() -> photon(key));
        Optional<Dependence> strength = faults.of(() -> numbers.read(node.get("coupling"), 1, true));
        faults.tell();
        return new ProductionRule.Conversion(once(key, "conversion", "conversion"), strength.orElseThrow());
    }

    private YamlNode photon(YamlNode key) {
        key.word(List.of("photon"));
        if (identity.spin() != Identity.Spin.SCALAR) {
            throw key.wrong("angular momentum: a photon becomes a particle of spin 0 in the field of a nucleus");
        }
        return key;
    }

    /** Name and number of a process that must be there once. */
    private ProcessName once(YamlNode node, Object process, String label) {
        unseen(node, process);
        int same = labels.merge(label, 1, Integer::sum);
        return new ProcessName(same == 1 ? label : label + "-" + same, FIRST_NUMBER + count++, node.place());
    }

    private void unseen(YamlNode node, Object process) {
        if (!seen.add(process)) {
            throw node.wrong("this process is given twice; the charge conjugate of a decay is meant too unless conjugate is false");
        }
    }
}
