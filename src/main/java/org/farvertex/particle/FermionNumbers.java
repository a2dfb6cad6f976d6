package org.farvertex.particle;

import java.util.List;
import java.util.function.Predicate;

/**
 * Baryon and lepton number, which the interactions of known particles keep.
 *
 * <p>They are read off the numbers of the PDG scheme: quarks are 1 to 6, leptons 11 to 16, and the digits before the last of a baryon are three quarks.
 *
 * @param baryonInThirds three times the baryon number, 1 for a quark
 * @param lepton         leptons less antileptons
 */
public record FermionNumbers(int baryonInThirds, int lepton) {

    private static final int LAST_QUARK = 6;
    private static final int FIRST_LEPTON = 11;
    private static final int LAST_LEPTON = 16;

    /**
     * What several particles have together.
     *
     * @param particles the particles
     * @return the sums
     */
    public static FermionNumbers of(List<Particle> particles) {
        return new FermionNumbers(particles.stream().mapToInt(FermionNumbers::baryon).sum(), particles.stream().mapToInt(FermionNumbers::lepton).sum());
    }

    private static int baryon(Particle particle) {
        int id = Math.abs(particle.pdgId());
        // a meson has no digit of thousands, but for those of its excitation
        boolean threeQuarks = id / 1000 % 10 != 0 && id / 100 % 10 != 0 && id / 10 % 10 != 0;
        return Integer.signum(particle.pdgId()) * (id <= LAST_QUARK ? 1 : threeQuarks ? 3 : 0);
    }

    private static int lepton(Particle particle) {
        int id = Math.abs(particle.pdgId());
        return id >= FIRST_LEPTON && id <= LAST_LEPTON ? Integer.signum(particle.pdgId()) : 0;
    }

    /**
     * What is left of these.
     *
     * @param taken what others have of it
     * @return the differences
     */
    public FermionNumbers less(FermionNumbers taken) {
        return new FermionNumbers(baryonInThirds - taken.baryonInThirds, lepton - taken.lepton);
    }

    /**
     * Whether a particle that is told to have several of such numbers can still be told from its antiparticle: only if some charge
     * \(aB+bL\) is the same for all and not zero. So points (B, L) lie on one line, and that does not go through the origin.
     *
     * @param told the numbers, some of them maybe the same; at least one
     * @return true if so, and where all are the same
     */
    public static boolean leaveACharge(List<FermionNumbers> told) {
        FermionNumbers first = told.get(0);
        return told.stream().filter(Predicate.not(first::equals)).findFirst().map(other -> other.less(first))
            .map(along -> first.across(along) != 0 && told.stream().allMatch(each -> each.less(first).across(along) == 0)).orElse(true);
    }

    private long across(FermionNumbers other) {
        return (long) baryonInThirds * other.lepton - (long) other.baryonInThirds * lepton;
    }

    @Override
    public String toString() {
        String baryons = baryonInThirds == 0 ? "" : "baryon number " + (baryonInThirds % 3 == 0 ? baryonInThirds / 3 : baryonInThirds + "/3") + " and ";
        return baryons + "lepton number " + lepton;
    }
}
