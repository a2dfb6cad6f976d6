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
import org.farvertex.units.Dimension;

/** Model files: one YAML mapping per model, read strictly. The format is described in {@code models.md}. */
public final class ModelFile {

    private static final int LARGEST = 1 << 20;
    private static final String KIND = "a model file";
    private static final double LIFETIME_POWER = -2;
    private static final int LONGEST_NAME = 60;
    private static final double LARGEST_CHARGE = 1e6;
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
        Faults faults = new Faults();
        root.mapping(faults, "name", "description", "source", "particle", "coupling", "massRange", "lifetime", "fermions", "decays", "production");
        Optional<String> name = faults.of(() -> name(root.get("name")));
        Optional<String> description = faults.of(() -> unmarked(root.get("description")));
        Optional<String> source = faults.of(() -> unmarked(root.get("source")));
        Optional<Identity> identity = faults.of(() -> IdentityReader.read(root.get("particle")));
        Optional<Coupling> coupling = faults.of(() -> coupling(root.get("coupling")));
        Optional<double[]> masses = faults.of(() -> masses(root.get("massRange")));
        // what else is wrong can be told as far as the particle and the name of its coupling are known
        Optional<Identity> particle = identity.or(() -> root.find("particle").flatMap(IdentityReader::ofSpin));
        Optional<String> symbol = root.find("coupling").flatMap(ModelFile::symbol);
        boolean charged = root.has("fermions");
        if (particle.isEmpty() || symbol.isEmpty()) {
            faults.each(charged ? List.of() : List.of("lifetime", "decays", "production"), root::get);
            faults.tell();
        }
        NumberReader numbers = new NumberReader(folder, symbol.orElseThrow(), warnings);
        double[] range = masses.orElse(new double[] {0, Double.POSITIVE_INFINITY});
        Optional<FermionCharges> fermions = faults.of(root.find("fermions"), node -> fermions(node, particle.orElseThrow()));
        List<DecayRule> decays = charged && !root.has("decays") ? List.of()
            : faults.of(() -> new ModelDecayReader(numbers, particle.orElseThrow(), range[1]).read(root.get("decays"))).orElse(List.of());
        Optional<Dependence> lifetime = charged && !root.has("lifetime") ? Optional.empty() : faults.of(() -> lifetime(numbers)).flatMap(number -> number);
        List<ProductionRule> production = faults.of(() -> production(new ModelProductionReader(numbers, particle.orElseThrow(), range[0]), fermions, charged))
            .orElse(List.of());
        faults.tell();
        ModelDescription model = new ModelDescription(root.file(), name.orElseThrow(), description.orElseThrow(), source.orElseThrow(),
            identity.orElseThrow(), coupling.orElseThrow(), range[0], range[1], lifetime, decays, fermions, production, folder.contents(), warnings);
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

    private static Coupling coupling(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "name", "symbol", "unit", "range");
        Optional<String> name = faults.of(() -> couplingName(node.get("name")));
        Optional<String> unit = faults.of(node.find("unit"), ModelFile::unit);
        Optional<String> symbol = faults.of(node.find("symbol"), YamlNode::text);
        Optional<double[]> range = faults.of(() -> pair(node.get("range"), "two couplings, for example [1e-8, 1e-2]", end -> end.number(Bound.POSITIVE)));
        faults.tell();
        return new Coupling(name.orElseThrow(), "coupling", axis(symbol.orElse(name.orElseThrow()), unit.orElse("")), unit.orElse(""), 1,
            range.orElseThrow()[0], range.orElseThrow()[1]);
    }

    /** The name of the coupling, if it can be one. */
    private static Optional<String> symbol(YamlNode coupling) {
        return coupling.isMapping() ? new Faults().of(coupling.find("name"), ModelFile::couplingName) : Optional.empty();
    }

    private static String couplingName(YamlNode key) {
        String name = key.text();
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw key.wrong("must be a name of letters, digits and _, as it stands in formulas");
        }
        if (Expression.isReserved(name) || Density.isVariable(name) || name.equals("mass")) {
            throw key.wrong("has another meaning in formulas; choose another name");
        }
        return name;
    }

    private static String unit(YamlNode key) {
        String unit = key.text();
        if (!UNIT.matcher(unit).matches()) {
            throw key.wrong("must be a power of GeV, for example GeV^-1, or be left out");
        }
        return unit;
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
        // who forgets the unit of one forgets that of both
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
        Faults faults = new Faults();
        node.mapping(faults, FermionCharges.KEYS.toArray(String[]::new));
        Map<String, Double> charges = new HashMap<>();
        for (String key : FermionCharges.KEYS) {
            faults.of(node.find(key), ModelFile::charge).ifPresent(value -> charges.put(key, value));
        }
        faults.tell();
        if (charges.values().stream().allMatch(x -> x == 0)) {
            throw node.wrong("must hold a charge that is not 0, for example {e: -1}");
        }
        return FermionCharges.of(charges);
    }

    private static double charge(YamlNode key) {
        double charge = NumberReader.constant(key);
        if (!(Math.abs(charge) <= LARGEST_CHARGE)) {
            throw key.wrong("must lie between -1e6 and 1e6, in units of the coupling");
        }
        return charge;
    }

    /** The lifetime; empty if it is the inverse of all widths. */
    private Optional<Dependence> lifetime(NumberReader numbers) {
        YamlNode node = root.get("lifetime");
        return Faults.ofMapping(node, () -> lifetime(node, numbers), "table", "at", "power", "ctau", "widths");
    }

    private static Optional<Dependence> lifetime(YamlNode node, NumberReader numbers) {
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

    private List<ProductionRule> production(ModelProductionReader reader, Optional<FermionCharges> fermions, boolean charged) {
        List<ProductionRule> rules = new ArrayList<>();
        fermions.ifPresent(charges -> rules.add(reader.currents(root.get("fermions"), charges)));
        (charged ? root.find("production") : Optional.of(root.get("production"))).ifPresent(node -> rules.addAll(reader.read(node)));
        return rules;
    }
}
