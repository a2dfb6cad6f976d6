package org.farvertex.model.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.model.Identity;
import org.farvertex.particle.Particle;

/** What angular momentum, Bose symmetry and electric charge allow, whatever the couplings. */
public final class SelectionRules {

    private SelectionRules() {
    }

    /** What a rule needs to know of a particle. */
    private record Body(int number, int twiceSpin, boolean masslessVector) {

        static Body of(Particle particle) {
            return new Body(particle.pdgId(), particle.twiceSpin(), particle.pdgId() == 22 || particle.pdgId() == 21);
        }

        static Body of(Identity identity) {
            return new Body(0, identity.twiceSpin(), false);
        }
    }

    /**
     * Why the particle cannot decay so.
     *
     * @param identity the particle
     * @param products what it decays to
     * @return the reason; empty if it can
     */
    public static Optional<String> forbidDecay(Identity identity, List<Particle> products) {
        int charge = products.stream().mapToInt(Particle::chargeInThirds).sum();
        if (charge != 0) {
            return Optional.of("the charges add up to " + thirds(charge) + "; the particle is neutral");
        }
        return forbid("the particle", Body.of(identity), products.stream().map(Body::of).toList());
    }

    /**
     * Why a parent cannot decay into the particle.
     *
     * @param parent     what decays
     * @param companions what leaves with the particle
     * @param identity   the particle, which is neutral
     * @return the reason; empty if it can
     */
    public static Optional<String> forbidProduction(Particle parent, List<Particle> companions, Identity identity) {
        int charge = companions.stream().mapToInt(Particle::chargeInThirds).sum();
        if (charge != parent.chargeInThirds()) {
            return Optional.of("the charges add up to " + thirds(charge) + ", but " + parent.label() + " has " + thirds(parent.chargeInThirds()));
        }
        List<Body> products = new ArrayList<>(companions.stream().map(Body::of).toList());
        products.add(Body.of(identity));
        return forbid(parent.label(), Body.of(parent), products);
    }

    private static String thirds(int charge) {
        return charge % 3 == 0 ? Integer.toString(charge / 3) : charge + "/3";
    }

    private static Optional<String> forbid(String name, Body mother, List<Body> products) {
        int fermions = (int) products.stream().filter(body -> body.twiceSpin % 2 == 1).count();
        if (fermions % 2 != mother.twiceSpin % 2) {
            return Optional.of("angular momentum: " + name + " has spin " + spin(mother) + ", so the number of fermions that it decays to must be "
                + (mother.twiceSpin % 2 == 1 ? "odd" : "even") + ", not " + fermions);
        }
        return products.size() == 2 ? forbidPair(name, mother, products.get(0), products.get(1)) : Optional.empty();
    }

    private static Optional<String> forbidPair(String name, Body mother, Body one, Body other) {
        boolean photonAndScalar = (one.masslessVector && other.twiceSpin == 0) || (other.masslessVector && one.twiceSpin == 0);
        if (mother.twiceSpin == 0 && photonAndScalar) {
            return Optional.of("angular momentum: " + name + " has spin 0 and cannot decay to a photon and a particle of spin 0");
        }
        boolean twins = one.number == other.number && one.number != 0;
        if (mother.twiceSpin == 2 && twins && one.masslessVector) {
            return Optional.of("angular momentum: " + name + " has spin 1 and cannot decay to two photons (Landau and Yang)");
        }
        if (mother.twiceSpin == 2 && twins && one.twiceSpin == 0) {
            return Optional.of("Bose symmetry: " + name + " has spin 1 and cannot decay to two identical particles of spin 0");
        }
        return Optional.empty();
    }

    private static String spin(Body body) {
        return body.twiceSpin % 2 == 0 ? Integer.toString(body.twiceSpin / 2) : body.twiceSpin + "/2";
    }
}
