package org.farvertex.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.citation.CitedTable;
import org.farvertex.event.Polarisation;
import org.farvertex.input.ShownNumbers;
import org.farvertex.meson.BrokenSymmetry;
import org.farvertex.meson.EtaDecay;
import org.farvertex.meson.LeptonicDecays;
import org.farvertex.meson.WeakDecays;
import org.farvertex.particle.Particle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.NucleonBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.RestFrame;
import org.farvertex.production.ThreeBodies;

/**
 * How the φ′ is made: \(\eta\to\pi^0\phi'\) (octet η; with mixing the rate is 1.93 times as large), \(K^+\to\pi^+\phi'\) (uncertain by its
 * weak mass term, of order 1, and by the octet, which it would be 15 times smaller without), \(K^+\to\mu^+\nu\phi'\) off the muon, and bremsstrahlung of
 * protons with \(y_N=(f_u+f_d)m_N/V'\).
 *
 * @param mass mass of the φ′ [GeV]
 * @param vev  V [GeV]
 */
record HiggsProcesses(double mass, double vev) {

    private static final Map<String, Double> NUCLEON = CitedTable.of("data/dark-matter.csv").numbers("name", "value");

    List<ProductionProcess> list(double logStrength) {
        BrokenSymmetry symmetry = new BrokenSymmetry(vev);
        double yukawa = (NUCLEON.get("proton_f_u") + NUCLEON.get("proton_f_d")) * symmetry.coupling(Particle.PROTON.mass());
        double eta = new EtaDecay(symmetry).octet(mass);
        double pion = new WeakDecays(symmetry).chargedKaonToHiggs(mass);
        double muon = new LeptonicDecays(symmetry).kaonToMuonAndHiggs(mass);
        requireRare("eta -> pi0 phi'", eta);
        requireRare("K+ -> pi+ phi'", pion + muon);
        return List.of(
            new DecayProduction("eta", 1, "eta -> pi0 phi'", VectorProcesses.RPP_2022, Polarisation.NONE, Particle.ETA, List.of(Particle.PI0),
                RestFrame.of(Particle.ETA, mass, Particle.PI0), eta, false, logStrength),
            new DecayProduction("kaon-pion", 2, "K+ -> pi+ phi'", VectorProcesses.RPP_2022, Polarisation.NONE, Particle.K_PLUS,
                List.of(Particle.PI_PLUS), RestFrame.of(Particle.K_PLUS, mass, Particle.PI_PLUS), pion, true, logStrength),
            new DecayProduction("kaon-muon", 3, "K+ -> mu+ nu phi'", VectorProcesses.RPP_2022, Polarisation.NONE, Particle.K_PLUS,
                List.of(Particle.MUON.antiparticle(), Particle.of(14)), muonic(symmetry), muon, true, logStrength),
            new NucleonBremsstrahlungProduction("bremsstrahlung", 4, "proton bremsstrahlung of phi'", 0, yukawa, 0, logStrength));
    }

    /** Lowest order means nothing where it says more than all decays together. */
    private static void requireRare(String decay, double branching) {
        if (!(branching < 1)) {
            throw new IllegalArgumentException("V is so small that the branching ratio of " + decay + " would be " + ShownNumbers.rounded(branching));
        }
    }

    private Optional<RestFrame> muonic(BrokenSymmetry symmetry) {
        double muon = Particle.MUON.mass();
        return mass < Particle.K_PLUS.mass() - muon
            ? Optional.of(new ThreeBodies(Particle.K_PLUS.mass(), mass, muon, 0).dalitz(new LeptonicDecays(symmetry).energiesOfKaonToMuonAndHiggs(mass)))
            : Optional.empty();
    }
}
