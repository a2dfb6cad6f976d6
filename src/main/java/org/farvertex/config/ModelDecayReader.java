package org.farvertex.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.model.Identity;
import org.farvertex.model.data.DecayRule;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.Dependence;
import org.farvertex.model.data.SelectionRules;
import org.farvertex.particle.Particle;

/** Reads {@code decays} of a model file. */
final class ModelDecayReader {

    private static final int MOST_DECAYS = 200;
    private static final int MOST_PRODUCTS = 6;
    private static final String[] KEYS = {"to", "branching", "width", "density"};
    private static final String ANY_HADRONS = "hadrons";

    private final NumberReader numbers;
    private final Identity identity;
    private final double heaviest;

    /**
     * Makes the reader of one file.
     *
     * @param numbers  reader of its numbers
     * @param identity the particle
     * @param heaviest its largest mass [GeV]
     */
    ModelDecayReader(NumberReader numbers, Identity identity, double heaviest) {
        this.numbers = numbers;
        this.identity = identity;
        this.heaviest = heaviest;
    }

    List<DecayRule> read(YamlNode node) {
        Map<List<Integer>, YamlNode> seen = new HashMap<>();
        return Faults.all(node.list("decays, for example {to: [11, -11], branching: 0.4}", MOST_DECAYS), entry -> {
            DecayRule rule = decay(entry);
            YamlNode earlier = seen.put(rule.products().stream().map(Particle::pdgId).sorted().toList(), entry);
            if (earlier != null) {
                throw entry.get("to").wrong("this decay is given twice, first as " + earlier.place().replaceFirst("^.*: ", ""));
            }
            return rule;
        });
    }

    private DecayRule decay(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, KEYS);
        Optional<List<Particle>> products = faults.of(() -> products(node.get("to")));
        Optional<Dependence> strength = faults.of(() -> strength(node));
        Optional<Density> density = products.flatMap(known -> faults.of(node.find("density"), key -> density(key, known)));
        faults.tell();
        DecayRule rule = DecayRule.of(node.place(), products.orElseThrow(), strength.orElseThrow(), node.has("width"), density);
        if (rule.threshold() >= heaviest) {
            throw node.get("to").wrong("is closed everywhere: the products weigh " + (float) rule.threshold() + " GeV, and massRange ends at "
                + (float) heaviest + " GeV");
        }
        return rule;
    }

    private Dependence strength(YamlNode node) {
        Optional<YamlNode> branching = node.find("branching");
        Optional<YamlNode> width = node.find("width");
        if (branching.isEmpty() && width.isEmpty()) {
            Stream.of("branching", "width").filter(key -> node.misspells(key, KEYS)).forEach(node::get);
        }
        if (branching.isPresent() == width.isPresent()) {
            throw node.wrong("must hold one of the keys branching and width");
        }
        return branching.map(key -> numbers.read(key, 0, false)).orElseGet(() -> numbers.read(width.get(), 2, false));
    }

    private List<Particle> products(YamlNode to) {
        if (to.value() instanceof String word && word.equals(ANY_HADRONS)) {
            return List.of();
        }
        if (!to.isList()) {
            throw to.wrong("must be a list of PDG numbers, for example [11, -11], or the word " + ANY_HADRONS + " where their sum alone is known");
        }
        List<Particle> products = ProductsReader.list(to, 2, MOST_PRODUCTS);
        SelectionRules.forbidDecay(identity, products).ifPresent(reason -> {
            throw to.wrong(reason);
        });
        return products;
    }

    private Density density(YamlNode node, List<Particle> products) {
        if (products.size() != 3) {
            throw node.wrong("is for three products; leave it out");
        }
        return numbers.density(node, false);
    }
}
