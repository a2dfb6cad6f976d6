package org.farvertex.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;
import org.farvertex.model.Model;
import org.farvertex.production.ProductionProcess;
import org.farvertex.scan.ScanCase;
import org.farvertex.scan.ScanDetector;
import org.farvertex.scan.ScanModel;
import org.farvertex.scan.ScanPlan;
import org.farvertex.scan.PlanVariation;
import org.farvertex.simulation.BeamTables;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Setup;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Generator;

/** Plans of scans: one YAML mapping, read strictly. The format is described in {@code scans.md}. */
public final class ScanPlanFile {

    private static final int LARGEST = 1 << 24;
    private static final String KIND = "a plan of a scan";
    private static final int MOST_CASES = 100_000;
    private static final long MOST_CELLS = 1_000_000_000;
    private static final List<String> DETAILS = List.of("channels", "finalStates");

    private final Map<String, Optional<BeamSpectra>> tables = new HashMap<>();
    private final YamlNode root;

    private ScanPlanFile(YamlNode root) {
        this.root = root;
    }

    /**
     * Reads a plan; files that it names are looked for beside it.
     *
     * @param file the file
     * @return the plan
     * @throws InputException if the file cannot be read or anything in it is not allowed
     */
    public static ScanPlan read(Path file) {
        return new ScanPlanFile(root(file, text(file))).plan(file.toAbsolutePath().getParent());
    }

    /**
     * The plan and the detector files that it names, as they are read.
     *
     * @param file the plan, which can be read
     * @return their texts, by the names that they have beside results
     */
    public static Map<String, String> files(Path file) {
        String text = text(file);
        Map<String, String> files = new LinkedHashMap<>(Map.of("plan.yaml", text));
        files.putAll(new ScanEntryReader(root(file, text), file.toAbsolutePath().getParent()).texts());
        return files;
    }

    private static String text(Path file) {
        return UserFile.text(file.toString(), new UserFile(file, LARGEST, KIND).bytes());
    }

    private static YamlNode root(Path file, String text) {
        return DetectorChanges.parse(file.toString(), KIND, text);
    }

    private ScanPlan plan(Path folder) {
        Faults faults = new Faults();
        root.mapping(faults, "detectors", "vary", "model", "models", "masses", "couplings", "generators", "variations", "columns", "seed", "samples", "precision");
        faults.check(() -> root.alone("model", "models"));
        ScanEntryReader entries = new ScanEntryReader(root, folder);
        List<ScanDetector> detectors = faults.of(entries::detectors).orElse(List.of());
        List<ScanModel> models = faults.of(entries::models).orElse(List.of());
        List<Generator> generators = faults.of(this::generators).orElse(List.of());
        List<PlanVariation> variations = faults.of(root.find("variations"), VariationReader::read).orElse(List.of(PlanVariation.NONE));
        List<String> details = faults.of(root.find("columns"), ScanPlanFile::details).orElse(List.of());
        Optional<ScanEffort> effort = faults.of(() -> ScanEffort.read(root));
        faults.tell();
        long cases = (long) detectors.size() * models.size() * Math.max(1, generators.size()) * variations.size();
        if (cases > MOST_CASES) {
            throw InputException.of(root.file(), "detectors, models, generators and variations make " + cases + " cases; at most " + MOST_CASES + " are allowed");
        }
        List<ScanCase> all = new ArrayList<>();
        for (ScanDetector detector : detectors) {
            for (PlanVariation variation : variations) {
                for (ScanModel model : models) {
                    all.addAll(cases(detector, model, generators, variation));
                }
            }
        }
        ScanPlan plan = ScanPlan.of(all, details.contains("channels"), details.contains("finalStates"), effort.orElseThrow().seed(),
            effort.orElseThrow().precision(), effort.orElseThrow().samples());
        if (plan.cells() > MOST_CELLS) {
            throw InputException.of(root.file(), "the plan has " + plan.cells() + " cells; at most " + MOST_CELLS + " are allowed");
        }
        return plan;
    }

    /** A beam without spectra, as that of electrons, has one case for all generators. */
    private List<ScanCase> cases(ScanDetector detector, ScanModel model, List<Generator> generators, PlanVariation variation) {
        boolean needed = !detector.detector().beam().spectra().isEmpty();
        List<Generator> those = needed && !generators.isEmpty() ? generators : List.of(BeamTables.standardGenerator(detector.detector().beam()));
        List<ScanCase> cases = new ArrayList<>();
        for (Generator generator : those) {
            Setup setup = setup(detector, model, generator, variation);
            cases.add(new ScanCase(detector, model, needed ? generator.name().toLowerCase(Locale.ROOT) : setup.generator(), variation.name(), setup));
        }
        return cases;
    }

    private Setup setup(ScanDetector detector, ScanModel model, Generator generator, PlanVariation variation) {
        var counting = variation.of(detector.detector());
        Optional<BeamSpectra> spectra = tables.computeIfAbsent(counting.beam() + " " + generator, key -> BeamTables.of(counting.beam(), generator));
        Optional<BeamSpectra> own = spectra.filter(tables -> counting.beam().tables().isPresent());
        Setup setup = Setup.of(model.model(), counting, channels(detector, model.model(), variation, own), spectra, variation.bremsstrahlung());
        List<Double> covered = model.masses().stream().filter(mass -> model.model().covers(mass)).toList();
        if (!covered.isEmpty() && covered.stream().map(setup::at).allMatch(experiment -> experiment.uncounted().isPresent())) {
            throw InputException.of(root.file(), counting.id() + " counts none of the decays of the model " + model.model().name()
                + " at the masses of the plan; give finalStates in variations");
        }
        return setup;
    }

    private ProvidedChannels channels(ScanDetector detector, Model model, PlanVariation variation, Optional<BeamSpectra> own) {
        try {
            ProvidedChannels standard = ProvidedChannels.standard(model, detector.detector().beam(), own);
            if (variation.channels().isEmpty()) {
                return standard;
            }
            for (String label : variation.channels().get()) {
                ProductionProcess process = model.at(model.masses().low()).process(label).orElseThrow(() ->
                    new IllegalArgumentException("variation " + variation.name() + ": the model " + model.name() + " has no channel " + label));
                process.obstacle(detector.detector().beam()).ifPresent(why -> {
                    throw new IllegalArgumentException("variation " + variation.name() + ", channel " + label + ": " + why);
                });
            }
            return new ProvidedChannels(variation.channels().get(), List.of());
        } catch (IllegalArgumentException e) {
            throw InputException.of(root.file(), detector.detector().id() + ", " + model.name() + ": " + e.getMessage() + "; make two plans of it");
        }
    }

    private List<Generator> generators() {
        if (root.find("generators").isEmpty()) {
            return List.of();
        }
        List<String> names = List.of("sibyll", "dpmjet", "pythia");
        Set<Generator> generators = new LinkedHashSet<>();
        Faults.all(root.get("generators").list("generators: " + String.join(", ", names)), entry -> {
            Generator generator = Generator.valueOf(entry.word(names).toUpperCase(Locale.ROOT));
            if (!generators.add(generator)) {
                throw entry.wrong("stands in the list before");
            }
            return generator;
        });
        return List.copyOf(generators);
    }

    private static List<String> details(YamlNode node) {
        List<String> details = Faults.all(node.list(String.join(", ", DETAILS)), entry -> entry.word(DETAILS));
        if (new HashSet<>(details).size() < details.size()) {
            throw node.wrong("names something twice");
        }
        return details;
    }
}
