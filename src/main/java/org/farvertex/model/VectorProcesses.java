package org.farvertex.model;

import java.util.List;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.ElectronBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.ProtonBremsstrahlungProduction;
import org.farvertex.production.RestFrame;
import org.farvertex.production.VectorCouplings;

/** How a vector boson is made through its couplings to the vector currents: decays of light mesons and bremsstrahlung. */
public final class VectorProcesses {

    /** How many there are. */
    public static final int COUNT = 6;

    /** Branching ratios, masses and decay constant. */
    static final List<String> RPP_2022 = List.of("workman-2022");

    /** \(g_A\) of the nucleon (Review of Particle Physics 2022). */
    private static final double AXIAL_CHARGE = 1.2754;

    private VectorProcesses() {
    }

    /** Names of the processes, in their order. */
    public static final List<String> LABELS = List.of("pi0", "eta", "eta-prime", "omega", "bremsstrahlung", "electron-bremsstrahlung");

    /**
     * The processes.
     *
     * @param couplings   couplings
     * @param axial       isovector axial coupling \(a_u-a_d\) of the quarks
     * @param mass        mass [GeV]
     * @param logStrength natural logarithm of what the squared couplings are proportional to
     * @param symbol      what the particle is called
     * @param numbers     their numbers in event files, {@value #COUNT} of them
     * @return decays of π⁰, η, η′ and ω, bremsstrahlung of protons and of electrons
     */
    public static List<ProductionProcess> of(VectorCouplings couplings, double axial, double mass, double logStrength, String symbol, List<Integer> numbers) {
        Factory made = new Factory(couplings, mass, logStrength);
        return List.of(
            made.meson(LABELS.get(0), numbers.get(0), "pi0 -> gamma " + symbol, Particle.PI0, Particle.PHOTON),
            made.meson(LABELS.get(1), numbers.get(1), "eta -> gamma " + symbol, Particle.ETA, Particle.PHOTON),
            made.meson(LABELS.get(2), numbers.get(2), "eta' -> gamma " + symbol, Particle.ETA_PRIME, Particle.PHOTON),
            // the vector current couples ω to a transverse vector boson only
            made.meson(LABELS.get(3), numbers.get(3), "omega -> pi0 " + symbol, Particle.OMEGA, Particle.PI0),
            new ProtonBremsstrahlungProduction(LABELS.get(4), numbers.get(4), "proton bremsstrahlung of " + symbol, couplings, AXIAL_CHARGE * axial / 2, logStrength),
            new ElectronBremsstrahlungProduction(LABELS.get(5), numbers.get(5),
                "electron bremsstrahlung of " + symbol + " in a thick target", couplings, logStrength));
    }

    /**
     * η′→ρ⁰A′ at the mean mass of the ρ⁰. It is made more often than η′→γA′, but is so soft that it moves no edge: to be asked for.
     *
     * @param couplings   couplings
     * @param mass        mass [GeV]
     * @param logStrength natural logarithm of what the squared couplings are proportional to
     * @param number      its number in event files
     * @return the process
     */
    static ProductionProcess withRho(VectorCouplings couplings, double mass, double logStrength, int number) {
        return new DecayProduction("eta-prime-rho", number, "eta' -> rho0 A'", RPP_2022, Polarisation.TRANSVERSE, Particle.ETA_PRIME,
            List.of(Particle.RHO0), RestFrame.of(Particle.ETA_PRIME, mass, Particle.RHO0), MesonBranching.withRho(mass, couplings), false, logStrength,
            false);
    }

    private record Factory(VectorCouplings couplings, double mass, double logStrength) {

        ProductionProcess meson(String label, int number, String description, Particle meson, Particle companion) {
            return new DecayProduction(label, number, description, RPP_2022, Polarisation.TRANSVERSE, meson, List.of(companion),
                RestFrame.of(meson, mass, companion), MesonBranching.ratio(meson, companion, mass, couplings), false, logStrength);
        }
    }
}
