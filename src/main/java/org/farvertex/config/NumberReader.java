package org.farvertex.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.farvertex.expression.Expression;
import org.farvertex.input.InputException;
import org.farvertex.model.data.Dependence;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.Formula;
import org.farvertex.model.data.Tabulated;
import org.farvertex.model.data.TabulatedInCoupling;

/**
 * Reads the numbers of a model file that depend on mass and coupling: a formula, the name of a table, or
 * {@code {table: …, at: …, power: …}}.
 */
final class NumberReader {

    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(?:csv|txt|dat|tsv)(?:\\.gz)?");
    private static final double LARGEST_POWER = 20;

    private final TableFolder folder;
    private final String coupling;
    private final List<String> warnings;

    /**
     * Makes the reader of one file.
     *
     * @param folder   where its tables lie
     * @param coupling name of its coupling
     * @param warnings where warnings go
     */
    NumberReader(TableFolder folder, String coupling, List<String> warnings) {
        this.folder = folder;
        this.coupling = coupling;
        this.warnings = warnings;
    }

    TableFolder folder() {
        return folder;
    }

    String coupling() {
        return coupling;
    }

    /** Tells the user something about the file, one line. */
    void warn(String warning) {
        warnings.add(warning);
    }

    /**
     * A number.
     *
     * @param node   where it stands
     * @param power  how a table of it goes with the coupling, at coupling 1, unless the file says otherwise
     * @param signed whether it may be negative
     * @return the number
     */
    Dependence read(YamlNode node, double power, boolean signed) {
        if (node.value() instanceof Map) {
            return Faults.ofMapping(node, () -> table(node, power, signed), "table", "at", "power");
        }
        String text = node.text();
        return TABLE.matcher(text).matches() ? curve(node, UserTable.read(folder, node, 2), 1, power, signed) : formula(node, signed);
    }

    /** {@code {table, at, power}}; the node's other keys are the caller's. */
    Dependence table(YamlNode node, double power, boolean signed) {
        YamlNode name = node.get("table");
        UserTable table = UserTable.read(folder, name, 3);
        if (table.columns() == 3) {
            node.find("at").or(() -> node.find("power")).ifPresent(key -> {
                throw key.wrong("the table has a column of couplings; leave this key out");
            });
            return inCoupling(name, table);
        }
        double at = node.find("at").map(key -> key.number(Bound.POSITIVE)).orElse(1.0);
        return curve(name, table, at, node.find("power").map(NumberReader::power).orElse(power), signed);
    }

    private Dependence inCoupling(YamlNode name, UserTable table) {
        try {
            return new TabulatedInCoupling(name.place(), table.notNegative().curves(warnings));
        } catch (IllegalArgumentException e) {
            throw name.wrong(e);
        }
    }

    static double power(YamlNode node) {
        double power = node.number(Bound.ANY);
        if (Math.abs(power) > LARGEST_POWER) {
            throw node.wrong("must be a power of the coupling between -" + (int) LARGEST_POWER + " and " + (int) LARGEST_POWER);
        }
        return power;
    }

    private Dependence curve(YamlNode name, UserTable table, double at, double power, boolean signed) {
        return new Tabulated(name.place(), (signed ? table : table.notNegative()).curve(warnings), at, power);
    }

    /** A formula in mass and coupling. */
    Dependence formula(YamlNode node, boolean signed) {
        return new Formula(node.place(), coupling, parse(node, Formula.variables(coupling)), signed);
    }

    private static Expression parse(YamlNode node, List<String> variables) {
        String text = node.text();
        try {
            return Expression.parse(text, variables);
        } catch (IllegalArgumentException e) {
            throw InputException.of(node.place(), text, e);
        }
    }

    /** The density of a decay with three bodies. */
    Density density(YamlNode node, boolean production) {
        Expression formula = parse(node, Density.variables(coupling, production));
        if (!production) {
            return new Density(node.place(), Density.Kind.INVARIANTS, formula);
        }
        boolean q2 = formula.uses("q2");
        boolean angle = formula.uses("cos") || formula.uses("costheta");
        boolean energy = formula.uses("E");
        if (angle && energy) {
            throw node.wrong("must be in q2 and costheta, in q2 and E, or in E alone");
        }
        return new Density(node.place(), !energy ? Density.Kind.Q2_COSTHETA : q2 ? Density.Kind.Q2_ENERGY : Density.Kind.ENERGY, formula);
    }

    /** A number that depends on nothing, e.g. {@code 1/3}. */
    static double constant(YamlNode node) {
        double value = parse(node, List.of()).at();
        if (!Double.isFinite(value)) {
            throw node.wrong("must be a finite number, for example -1 or 1/3");
        }
        return value;
    }
}
