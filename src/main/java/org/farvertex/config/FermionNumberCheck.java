package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
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

        /** What is wrong with it beside others; the first that it contradicts is named, or else the last that tells anything new, which it does with the others. */
        InputException wrong(List<Told> others) {
            Told other = others.stream().filter(each -> !FermionNumbers.leaveACharge(List.of(each.numbers, numbers))).findFirst().orElse(others.get(others.size() - 1));
            return to.wrong("gives the particle " + numbers + ", but " + other.to.path() + " gives it " + other.numbers
                + "; decays and processes are told of the particle, not of its antiparticle: turn all charges of one, or leave out majorana: false");
        }
    }

    /** Faults are all entries that contradict those before them which do not. */
    static void check(YamlNode root, ModelDescription model, Faults faults) {
        if (!model.identity().hasAntiparticle()) {
            return;
        }
        List<Told> all = Stream.concat(decays(root, model.decays()), production(root, model.production())).toList();
        List<Told> agreed = new ArrayList<>();
        for (Told told : all) {
            if (FermionNumbers.leaveACharge(Stream.concat(agreed.stream(), Stream.of(told)).map(Told::numbers).toList())) {
                agreed.add(told);
            } else {
                faults.check(() -> {
                    throw told.wrong(agreed);
                });
            }
        }
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
