package org.farvertex.config;

import java.util.List;
import java.util.Optional;
import org.farvertex.event.EventParticle;
import org.farvertex.model.Identity;
import org.farvertex.model.Identity.Spin;
import org.farvertex.particle.Particle;

/** Reads {@code particle} of a model file. */
final class IdentityReader {

    private static final int STAND_IN = 9900001;

    private IdentityReader() {
    }

    static Identity read(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "pdg", "symbol", "spin", "majorana");
        Optional<Integer> number = faults.of(() -> number(node.get("pdg")));
        Optional<String> symbol = faults.of(() -> node.get("symbol").text());
        Optional<Spin> spin = faults.of(() -> known(node));
        faults.tell();
        try {
            return new Identity(number.orElseThrow(), symbol.orElseThrow(), spin.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw node.get("symbol").wrong(e);
        }
    }

    /** A particle with the spin that stands there, if it can be read, to look for faults that do not depend on what else the particle is. */
    static Optional<Identity> ofSpin(YamlNode node) {
        return node.isMapping() ? new Faults().of(() -> new Identity(STAND_IN, "X", spin(word(node), true))) : Optional.empty();
    }

    private static int number(YamlNode pdg) {
        int number = ProductsReader.number(pdg);
        if (number < 1) {
            throw pdg.wrong("must be a positive PDG number; that of the antiparticle follows");
        }
        if (number == EventParticle.REMNANT || number >= EventParticle.NUCLEI) {
            throw pdg.wrong("is the number of " + (number >= EventParticle.NUCLEI ? "a nucleus" : "the rest of the collision in events") + "; choose one that is free, for example 9900001");
        }
        Particle.find(number).ifPresent(known -> {
            throw pdg.wrong("is the number of " + known.label() + "; choose one that is free, for example 9900001");
        });
        return number;
    }

    private static Spin known(YamlNode node) {
        String spin = word(node);
        Optional<YamlNode> majorana = node.find("majorana");
        if (majorana.isPresent() && !spin.equals("1/2")) {
            throw majorana.get().wrong("is for spin 1/2; leave it out");
        }
        boolean own = majorana.map(key -> key.word(List.of("true", "false")).equals("true")).orElse(true);
        return spin(spin, own);
    }

    private static String word(YamlNode node) {
        return node.get("spin").word(List.of("0", "1/2", "1"));
    }

    private static Spin spin(String spin, boolean own) {
        return spin.equals("0") ? Spin.SCALAR : spin.equals("1") ? Spin.VECTOR : own ? Spin.MAJORANA : Spin.DIRAC;
    }
}
