package org.farvertex.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.scan.PlanVariation;
import org.farvertex.units.Dimension;

/** Reads {@code variations} of a plan. */
final class VariationReader {

    private static final int MOST = 1000;
    /** It goes into tables as it is. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    private VariationReader() {
    }

    static List<PlanVariation> read(YamlNode node) {
        Set<String> names = new HashSet<>();
        return Faults.all(node.list("variations, each with a name", MOST), entry -> {
            PlanVariation variation = variation(entry);
            if (!names.add(variation.name())) {
                throw entry.get("name").wrong("is the name of a variation before");
            }
            if (variation.name().equals(PlanVariation.NONE.name()) && !variation.equals(PlanVariation.NONE)) {
                throw entry.get("name").wrong("is what rows have where nothing is varied, and this varies something; choose another name");
            }
            return variation;
        });
    }

    private static PlanVariation variation(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "name", "channels", "finalStates", "exposure", "bremsstrahlungZ", "bremsstrahlungPt", "bremsstrahlungCutoff");
        Optional<List<String>> channels = faults.of(node.find("channels"), VariationReader::channels);
        Optional<Set<FinalState>> finalStates = faults.of(node.find("finalStates"), DetectorFile::finalStates);
        OptionalDouble exposure = faults.of(node.find("exposure"), VariationReader::factor).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Optional<String> name = faults.of(() -> name(node.get("name")));
        Optional<BremsstrahlungModel> bremsstrahlung = faults.of(() -> bremsstrahlung(node));
        faults.tell();
        return new PlanVariation(name.orElseThrow(), channels, finalStates, exposure, bremsstrahlung.orElseThrow());
    }

    private static String name(YamlNode node) {
        if (!node.text().matches(NAME)) {
            throw node.wrong("must be of letters, digits and ._+-, and begin with a letter or a digit");
        }
        return node.text();
    }

    private static double factor(YamlNode node) {
        double factor = node.number(Bound.POSITIVE);
        if (!(factor >= 1e-9 && factor <= 1e9)) {
            throw node.wrong("multiplies the exposure of the detector file; it must be between 1e-9 and 1e9");
        }
        return factor;
    }

    private static List<String> channels(YamlNode node) {
        List<String> labels = new ArrayList<>();
        return Faults.all(node.list("production channels", MOST), entry -> {
            String label = entry.text();
            if (labels.contains(label)) {
                throw entry.wrong("stands in the list before");
            }
            labels.add(label);
            return label;
        });
    }

    private static BremsstrahlungModel bremsstrahlung(YamlNode node) {
        BremsstrahlungModel standard = BremsstrahlungModel.STANDARD;
        Faults faults = new Faults();
        double[] ends = faults.of(node.find("bremsstrahlungZ"), VariationReader::ends)
            .orElse(new double[] {standard.lowestFraction(), standard.highestFraction()});
        double transverse = faults.of(node.find("bremsstrahlungPt"), pt -> pt.quantity(Dimension.ENERGY, Bound.POSITIVE))
            .orElse(standard.highestTransverseMomentum());
        faults.of(node.find("bremsstrahlungCutoff"), cutoff -> cutoff.quantity(Dimension.ENERGY, Bound.POSITIVE));
        faults.tell();
        BremsstrahlungModel within;
        try {
            within = BremsstrahlungModel.within(ends[0], ends[1], transverse);
        } catch (IllegalArgumentException e) {
            throw node.find("bremsstrahlungZ").orElse(node).wrong(e);
        }
        return node.find("bremsstrahlungCutoff").map(cutoff -> offShell(within, cutoff)).orElse(within);
    }

    private static BremsstrahlungModel offShell(BremsstrahlungModel model, YamlNode cutoff) {
        try {
            return model.offShell(OptionalDouble.of(cutoff.quantity(Dimension.ENERGY, Bound.POSITIVE)));
        } catch (IllegalArgumentException e) {
            throw cutoff.wrong(e);
        }
    }

    private static double[] ends(YamlNode node) {
        List<YamlNode> entries = node.list("two numbers, [min, max]");
        if (entries.size() != 2) {
            throw node.wrong("must be two numbers, [min, max]");
        }
        return new Faults().numbers(() -> entries.get(0).number(Bound.POSITIVE), () -> entries.get(1).number(Bound.POSITIVE));
    }
}
