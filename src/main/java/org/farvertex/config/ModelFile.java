package org.farvertex.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.expression.Expression;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.input.UserFile;
import org.farvertex.model.Coupling;
import org.farvertex.model.Identity;
import org.farvertex.model.Identity.Spin;
import org.farvertex.model.data.DecayRule;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.Dependence;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ProductionRule;
import org.farvertex.particle.Particle;
import org.farvertex.units.Dimension;

/** Model files: one YAML mapping per model, read strictly. The format is described in {@code models.md}. */
public final class ModelFile {

    private static final int LARGEST = 1 << 20;
    private static final String KIND = "a model file";
    private static final double LIFETIME_POWER = -2;
    private static final int LONGEST_NAME = 60;
    private static final String MASS_IN_NAMES = "{mass}";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Pattern SUBSCRIPT = Pattern.compile("([^\\\\*_^{}]+)_([^\\\\*_^{}]+)");
    private static final Pattern UNIT = Pattern.compile("(?:1/)?GeV(?:\\^-?[1-9])?");

    private final YamlNode root;
    private final DigestedFolder folder;
    private final List<String> warnings = new ArrayList<>();

    private ModelFile(YamlNode root, DigestedFolder folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Reads a model file; its tables lie beside it.
     *
     * @param file the file
     * @return the model
     * @throws InputException if the file or one of its tables cannot be read or anything in them is not allowed
     */
    public static ModelDescription read(Path file) {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return parse(file.toString(), new UserFile(file, LARGEST, KIND).bytes(), new TableFolder.OfUser(folder));
    }

    /**
     * Reads a model from the content of a file.
     *
     * @param file   what to call the file in an error
     * @param bytes  content
     * @param folder where its tables lie
     * @return the model
     * @throws InputException if anything in it is not allowed
     */
    static ModelDescription parse(String file, byte[] bytes, TableFolder folder) {
        // braces would begin a mapping, also where the contract writes a name of files without quotes
        String text = UserFile.text(file, bytes).replace(MASS_IN_NAMES, SpectrumFilesReader.MARK);
        return new ModelFile(YamlText.parse(file, KIND, text), new DigestedFolder(folder, bytes)).model();
    }

    private ModelDescription model() {
        root.mapping("name", "description", "source", "particle", "coupling", "massRange", "lifetime", "fermions", "decays", "production");
        String name = name(root.get("name"));
        String description = unmarked(root.get("description"));
        String source = unmarked(root.get("source"));
        Identity identity = identity(root.get("particle"));
        Coupling coupling = coupling(root.get("coupling"));
        double[] masses = masses(root.get("massRange"));
        NumberReader numbers = new NumberReader(folder, coupling.name(), warnings);
        Optional<FermionCharges> fermions = root.find("fermions").map(node -> fermions(node, identity));
        Optional<YamlNode> listed = fermions.isPresent() ? root.find("decays") : Optional.of(root.get("decays"));
        List<DecayRule> decays = listed.map(node -> new ModelDecayReader(numbers, identity, masses[1]).read(node)).orElse(List.of());
        Optional<Dependence> lifetime = lifetime(numbers, fermions.isPresent());
        List<ProductionRule> production = production(new ModelProductionReader(numbers, identity, masses[0]), fermions);
        ModelDescription model = new ModelDescription(root.file(), name, description, source, identity, coupling, masses[0], masses[1],
            lifetime, decays, fermions, production, folder.contents(), warnings);
        return new ModelFileCheck(root, model).checked();
    }

    private static String unmarked(YamlNode node) {
        return node.text().replace(SpectrumFilesReader.MARK, MASS_IN_NAMES);
    }

    private static String name(YamlNode node) {
        String name = node.text();
        if (name.length() > LONGEST_NAME || !name.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
            throw node.wrong("must be a name of letters, digits and hyphens, at most " + LONGEST_NAME);
        }
        return name;
    }

    private static Identity identity(YamlNode node) {
        node.mapping("pdg", "symbol", "spin", "majorana");
        YamlNode pdg = node.get("pdg");
        int number = ProductsReader.number(pdg);
        if (number < 1) {
            throw pdg.wrong("must be a positive PDG number; that of the antiparticle follows");
        }
        Particle.find(number).ifPresent(known -> {
            throw pdg.wrong("is the number of " + known.label() + "; choose one that is free, for example 9900001");
        });
        String spin = node.get("spin").word(List.of("0", "1/2", "1"));
        Optional<YamlNode> majorana = node.find("majorana");
        if (majorana.isPresent() && !spin.equals("1/2")) {
            throw majorana.get().wrong("is for spin 1/2; leave it out");
        }
        boolean own = majorana.map(key -> key.word(List.of("true", "false")).equals("true")).orElse(true);
        try {
            return new Identity(number, node.get("symbol").text(),
                spin.equals("0") ? Spin.SCALAR : spin.equals("1") ? Spin.VECTOR : own ? Spin.MAJORANA : Spin.DIRAC);
        } catch (IllegalArgumentException e) {
            throw node.get("symbol").wrong(e);
        }
    }

    private static Coupling coupling(YamlNode node) {
        node.mapping("name", "symbol", "unit", "range");
        YamlNode key = node.get("name");
        String name = key.text();
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw key.wrong("must be a name of letters, digits and _, as it stands in formulas");
        }
        if (Expression.isReserved(name) || Density.isVariable(name) || name.equals("mass")) {
            throw key.wrong("has another meaning in formulas; choose another name");
        }
        String unit = node.find("unit").map(YamlNode::text).orElse("");
        if (!unit.isEmpty() && !UNIT.matcher(unit).matches()) {
            throw node.get("unit").wrong("must be a power of GeV, for example GeV^-1, or be left out");
        }
        double[] range = pair(node.get("range"), "two couplings, for example [1e-8, 1e-2]", end -> end.number(Bound.POSITIVE));
        return new Coupling(name, "coupling", axis(node.find("symbol").map(YamlNode::text).orElse(name), unit), unit, 1, range[0], range[1]);
    }

    /** What the user calls the coupling, with its unit, in the markup of pictures: {@code g_B} has a subscript, anything else stands as it is. */
    private static String axis(String symbol, String unit) {
        Matcher subscript = SUBSCRIPT.matcher(symbol);
        return (subscript.matches() ? subscript.group(1) + "_{" + subscript.group(2) + "}" : Shown.verbatim(symbol)) + (unit.isEmpty() ? "" : " [" + unit.replaceAll("\\^(-?\\d)", "^{$1}").replace('-', '−') + "]");
    }

    private static double[] masses(YamlNode node) {
        return pair(node, "two masses, for example [1 MeV, 5 GeV]", end -> end.quantity(Dimension.ENERGY, Bound.POSITIVE));
    }

    private static double[] pair(YamlNode node, String what, ToDoubleFunction<YamlNode> read) {
        List<YamlNode> ends = node.list(what);
        if (ends.size() != 2) {
            throw node.wrong("must be a list of " + what);
        }
        double[] pair = {read.applyAsDouble(ends.get(0)), read.applyAsDouble(ends.get(1))};
        if (!(pair[0] < pair[1])) {
            throw node.wrong("is not in order: the first must be smaller than the second");
        }
        return pair;
    }

    private static FermionCharges fermions(YamlNode node, Identity identity) {
        if (identity.spin() != Spin.VECTOR) {
            throw node.wrong("charges are for a particle of spin 1; give decays and production instead");
        }
        node.mapping(FermionCharges.KEYS.toArray(String[]::new));
        Map<String, Double> charges = new HashMap<>();
        for (String key : FermionCharges.KEYS) {
            node.find(key).ifPresent(value -> charges.put(key, NumberReader.constant(value)));
        }
        if (charges.values().stream().allMatch(x -> x == 0)) {
            throw node.wrong("must hold a charge that is not 0, for example {e: -1}");
        }
        return FermionCharges.of(charges);
    }

    /** The lifetime; empty if it is the inverse of all widths. */
    private Optional<Dependence> lifetime(NumberReader numbers, boolean charged) {
        if (charged && root.find("lifetime").isEmpty()) {
            return Optional.empty();
        }
        YamlNode node = root.get("lifetime").mapping("table", "at", "power", "ctau", "widths");
        List<String> given = Stream.of("table", "ctau", "widths").filter(key -> node.find(key).isPresent()).toList();
        if (given.size() != 1) {
            throw node.wrong("must hold one of the keys table, ctau and widths" + (given.size() > 1 ? "; the lifetime is given twice" : ""));
        }
        if (given.get(0).equals("table")) {
            return Optional.of(numbers.table(node, LIFETIME_POWER, false));
        }
        node.find("at").or(() -> node.find("power")).ifPresent(key -> {
            throw key.wrong("belongs to a table; leave it out");
        });
        node.find("widths").ifPresent(key -> key.word(List.of("sum")));
        return node.find("ctau").map(key -> numbers.read(key, LIFETIME_POWER, false));
    }

    private List<ProductionRule> production(ModelProductionReader reader, Optional<FermionCharges> fermions) {
        List<ProductionRule> rules = new ArrayList<>();
        fermions.ifPresent(charges -> rules.add(reader.currents(root.get("fermions"), charges)));
        (fermions.isPresent() ? root.find("production") : Optional.of(root.get("production"))).ifPresent(node -> rules.addAll(reader.read(node)));
        return rules;
    }
}
