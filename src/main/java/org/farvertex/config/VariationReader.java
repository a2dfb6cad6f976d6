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
        List<PlanVariation> variations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode entry : node.list("variations, each with a name", MOST)) {
            PlanVariation variation = variation(entry.mapping("name", "channels", "finalStates", "exposure", "bremsstrahlungZ", "bremsstrahlungPt",
                "bremsstrahlungCutoff"));
            if (!names.add(variation.name())) {
                throw entry.get("name").wrong("is the name of a variation before");
            }
            variations.add(variation);
        }
        return variations;
    }

    private static PlanVariation variation(YamlNode node) {
        Optional<List<String>> channels = node.find("channels").map(VariationReader::channels);
        Optional<Set<FinalState>> finalStates = node.find("finalStates").map(DetectorFile::finalStates);
        OptionalDouble exposure = node.find("exposure").map(e -> OptionalDouble.of(factor(e))).orElse(OptionalDouble.empty());
        YamlNode name = node.get("name");
        if (!name.text().matches(NAME)) {
            throw name.wrong("must be of letters, digits and ._+-, and begin with a letter or a digit");
        }
        return new PlanVariation(name.text(), channels, finalStates, exposure, bremsstrahlung(node));
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
        for (YamlNode entry : node.list("production channels", MOST)) {
            String label = entry.text();
            if (labels.contains(label)) {
                throw entry.wrong("stands in the list before");
            }
            labels.add(label);
        }
        return labels;
    }

    private static BremsstrahlungModel bremsstrahlung(YamlNode node) {
        BremsstrahlungModel standard = BremsstrahlungModel.STANDARD;
        double[] ends = node.find("bremsstrahlungZ").map(VariationReader::ends)
            .orElse(new double[] {standard.lowestFraction(), standard.highestFraction()});
        double transverse = node.find("bremsstrahlungPt").map(pt -> pt.quantity(Dimension.ENERGY, Bound.POSITIVE))
            .orElse(standard.highestTransverseMomentum());
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
        return new double[] {entries.get(0).number(Bound.POSITIVE), entries.get(1).number(Bound.POSITIVE)};
    }
}
