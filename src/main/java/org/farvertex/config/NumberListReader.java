package org.farvertex.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.farvertex.reach.Range;

/** Reads numbers of a plan: one, a list of them, or a range with both ends and how many. */
final class NumberListReader {

    static final int MOST = 100_000;
    private static final List<String> SCALES = List.of("log", "linear");

    private NumberListReader() {
    }

    /**
     * The numbers.
     *
     * @param node   a value, a list of values, or {@code {from, to, count, scale}}
     * @param number reads one value
     */
    static List<Double> read(YamlNode node, ToDoubleFunction<YamlNode> number) {
        if (node.value() instanceof String) {
            return List.of(number.applyAsDouble(node));
        }
        return node.isList() ? listed(node, number) : range(node, number);
    }

    private static List<Double> listed(YamlNode node, ToDoubleFunction<YamlNode> number) {
        Set<Double> values = new LinkedHashSet<>();
        Faults.all(node.list("values", MOST), entry -> {
            if (!values.add(number.applyAsDouble(entry))) {
                throw entry.wrong("stands in the list before");
            }
            return entry;
        });
        return List.copyOf(values);
    }

    private static int count(YamlNode node) {
        double written = node.number(Bound.POSITIVE);
        int count = (int) written;
        if (count != written || count < 2 || count > MOST) {
            throw node.wrong("must be a whole number between 2 and " + MOST);
        }
        return count;
    }

    private static List<Double> range(YamlNode node, ToDoubleFunction<YamlNode> number) {
        Faults faults = new Faults();
        node.mapping(faults, "from", "to", "count", "scale");
        boolean linear = faults.of(node.find("scale"), scale -> scale.word(SCALES)).orElse("log").equals("linear");
        double[] read = faults.numbers(() -> number.applyAsDouble(node.get("from")), () -> number.applyAsDouble(node.get("to")), () -> count(node.get("count")));
        double low = read[0];
        double high = read[1];
        int count = (int) read[2];
        if (!(low < high && (linear || low > 0))) {
            throw node.wrong(linear ? "must rise from its beginning to its end"
                : "must rise from a positive beginning to its end; give scale: linear for others");
        }
        List<Double> values = new ArrayList<>();
        double[] points = linear ? new double[count] : new Range(low, high).points(count);
        for (int i = 0; i < count; i++) {
            values.add(linear ? i == count - 1 ? high : low + (high - low) * i / (count - 1) : points[i]);
        }
        if (new HashSet<>(values).size() < count) {
            throw node.wrong("holds more values than there are numbers between its ends");
        }
        return values;
    }
}
