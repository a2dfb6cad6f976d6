package org.farvertex.decay;

import java.util.List;
import java.util.Optional;
import org.farvertex.particle.Particle;

/**
 * Picks the shape of a decay by what decays into what.
 *
 * <p>A vector decays into two products with the angular distribution of its spin state, into fermions as a vector current lets it; with
 * any other spin, two products fly in all directions alike (a Majorana fermion's do; the asymmetry of a polarised Dirac fermion is left
 * out). Three products follow the density that is given, else, like more of them, phase space. A π⁰ always decays into two photons.
 */
public final class DecayShapes {

    /** Products of one decay. */
    public static final int MOST_PRODUCTS = 8;

    private static final int VECTOR = 2;
    private static final int FERMION = 1;
    private static final int SPINLESS = 0;

    private DecayShapes() {
    }

    /**
     * The shape of a decay.
     *
     * @param products  what the particle decays to, two to {@value #MOST_PRODUCTS}
     * @param twiceSpin twice the spin of what decays: 0, 1 or 2
     * @param density   density over the plane of two pair masses, for three products
     * @return the shape
     */
    public static DecayShape of(List<Particle> products, int twiceSpin, Optional<DalitzDensity> density) {
        if (products.size() < 2 || products.size() > MOST_PRODUCTS) {
            throw new IllegalArgumentException("a decay has 2 to " + MOST_PRODUCTS + " products, not " + products.size());
        }
        if (density.isPresent()) {
            if (products.size() != 3) {
                throw new IllegalArgumentException("a density in two pair masses is for three products, not " + products.size());
            }
            return new DalitzShape(density.get());
        }
        if (products.size() > 2) {
            return StandardShape.PHASE_SPACE;
        }
        return twiceSpin == VECTOR ? ofVector(products.get(0).twiceSpin(), products.get(1).twiceSpin()) : StandardShape.ISOTROPIC;
    }

    private static DecayShape ofVector(int first, int second) {
        if (first == FERMION && second == FERMION) {
            return StandardShape.FERMIONS;
        }
        if (first == SPINLESS && second == SPINLESS) {
            return StandardShape.SPINLESS;
        }
        boolean oneOfEach = Math.min(first, second) == SPINLESS && Math.max(first, second) == VECTOR;
        return oneOfEach ? StandardShape.VECTOR_AND_SPINLESS : StandardShape.ISOTROPIC;
    }
}
