package org.farvertex.model.data;

import java.util.List;
import java.util.function.Function;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShape;

/**
 * A model at one mass and coupling.
 *
 * @param model                the model
 * @param mass                 [GeV]
 * @param coupling             coupling in its unit
 * @param logProperDecayLength \(\ln c\tau\), cτ in metres
 * @param decays               the decays that are open or listed, with their branching ratios
 * @param production           how it is made, with its numbers
 */
public record ModelPoint(ModelDescription model, double mass, double coupling, double logProperDecayLength, List<DecayShare> decays,
                         List<ProductionTerm> production) {

    /** Keeps its own lists. */
    public ModelPoint {
        decays = List.copyOf(decays);
        production = List.copyOf(production);
    }

    /**
     * Proper lifetime as a length.
     *
     * @return cτ [m]; infinite beyond the largest number
     */
    public double properDecayLength() {
        return Math.exp(logProperDecayLength);
    }

    /**
     * The decays as modes that draw.
     *
     * @param shapes gives the shape of a decay; a {@linkplain DecayShare#inclusive() decay of which the sum alone is known} has one too
     * @return the modes that are open
     */
    public List<DecayMode> modes(Function<DecayShare, DecayShape> shapes) {
        return decays.stream().filter(share -> share.branching() > 0)
            .map(share -> new DecayMode(share.products(), share.branching(), shapes.apply(share))).toList();
    }
}
