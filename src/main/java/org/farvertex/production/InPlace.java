package org.farvertex.production;

import org.farvertex.spectrum.ParentSpectrum;

/** Proposals for a particle that has the momenta of a spectrum. */
final class InPlace {

    private InPlace() {
    }

    /**
     * The proposal that was asked for.
     *
     * @param factor         particles per unit of the spectrum
     * @param mostTransverse largest transverse momentum that counts [GeV]
     */
    static Proposal of(Scene scene, ParentSpectrum spectrum, double factor, double mostTransverse, Sampling sampling) {
        return sampling == Sampling.PLAIN ? new ForwardMixing(spectrum, scene.mass(), scene.space().rest(), factor, mostTransverse)
            : new MixingProposal(spectrum, scene.mass(), scene.window(), scene.space(), factor, mostTransverse);
    }
}
