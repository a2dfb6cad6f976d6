package org.farvertex.production;

import org.farvertex.spectrum.ParentSpectrum;

/** Proposals for one species of parent that decays where it was made. */
final class Decays {

    private Decays() {
    }

    /**
     * The proposal that suits a detector.
     *
     * @param factor particles per unit of the spectrum: branching ratio times exposure
     */
    static Proposal of(Scene scene, ParentSpectrum spectrum, RestFrame frame, double factor, Sampling sampling) {
        PhaseSpace space = scene.space();
        if (sampling == Sampling.PLAIN) {
            return new ForwardMesonDecay(spectrum, frame, space.rest(), factor);
        }
        // what steers off the axis looks from one point along z
        return scene.window().thetaMin() > 0 && scene.detector().beam().source().isStraight()
            ? new OffAxisMesonDecay(spectrum, frame, Steering.of(scene.detector(), scene.window(), scene.perMetre()), space, factor)
            : new MesonDecayProposal(spectrum, frame, scene.window(), space, factor);
    }
}
