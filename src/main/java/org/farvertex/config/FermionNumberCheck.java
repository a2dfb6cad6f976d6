package org.farvertex.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.model.data.DecayRule;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ProductionRule;
import org.farvertex.particle.FermionNumbers;

/**
 * Lepton and baryon number of a particle that has an antiparticle. The file does not give them, but each decay and each decay of a parent tells them; where two
 * tell what no conserved charge allows, the particle of one is the antiparticle of the other, or there are no two.
 */
final class FermionNumberCheck {

    private FermionNumberCheck() {
    }

    /** What one entry of the file tells of the particle. */
    private record Told(YamlNode to, FermionNumbers numbers) {
    }

    /** Faults are all entries that contradict the first that tells something. */
    static void check(YamlNode root, ModelDescription model, Faults faults) {
        if (!model.identity().hasAntiparticle()) {
            return;
        }
        List<Told> all = Stream.concat(decays(root, model.decays()), production(root, model.production())).toList();
        Optional<Told> first = all.stream().findFirst();
        all.stream().filter(told -> !told.numbers.allows(first.orElseThrow().numbers)).forEach(told -> faults.check(() -> {
            throw told.to.wrong("gives the particle " + told.numbers + ", but " + first.orElseThrow().to.path() + " gives it " + first.orElseThrow().numbers
                + "; decays and processes are told of the particle, not of its antiparticle: turn all charges of one, or leave out majorana: false");
        }));
    }

    private static Stream<Told> decays(YamlNode root, List<DecayRule> rules) {
        List<YamlNode> entries = root.get("decays").list("decays");
        return IntStream.range(0, rules.size()).filter(i -> !rules.get(i).products().isEmpty())
            .mapToObj(i -> new Told(entries.get(i).get("to"), FermionNumbers.of(rules.get(i).products())));
    }

    private static Stream<Told> production(YamlNode root, List<ProductionRule> rules) {
        List<YamlNode> entries = root.get("production").list("processes");
        return IntStream.range(0, rules.size()).mapToObj(i -> rules.get(i) instanceof ProductionRule.MesonDecay decay ? Optional.of(new Told(entries.get(i).get("to"),
            FermionNumbers.of(List.of(decay.parent())).less(FermionNumbers.of(decay.companions())))) : Optional.<Told>empty()).flatMap(Optional::stream);
    }
}
