package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.Polarisation;
import org.farvertex.random.UnitCircle;

/**
 * Decay of an A′ into a lepton pair through a vector current, with the angular distribution of its spin state.
 *
 * <p>In the rest frame of the A′, χ being the angle to the spin axis and \(\delta=4m_\ell^2/m^2\), the density in \(\cos\chi\) is
 * \(\propto1+\cos^2\chi+\delta\sin^2\chi\) for helicity ±1, \(\propto\sin^2\chi+\delta\cos^2\chi\) for helicity 0, flat without polarisation. The
 * axis is the direction of the A′ in its parent's rest frame; seen from the A′ that is where the parent recedes from, which is not
 * the direction of flight in the laboratory (Wigner rotation). Reused from decay to decay; one for each thread.
 */
public final class PairDecay {

    private final double mass;
    private final double leptonMass;
    private final double restMomentum;
    private final double constant;
    private final double quadratic;
    private final UnitCircle circle = new UnitCircle();

    private final double[] first = new double[3];
    private final double[] second = new double[3];
    private final double[] axis = new double[3];

    /**
     * Fixes masses and spin state.
     *
     * @param mass         mass of the A′ [GeV]
     * @param leptonMass   mass of the lepton [GeV]
     * @param polarisation spin state
     */
    public PairDecay(double mass, double leptonMass, Polarisation polarisation) {
        if (!(leptonMass > 0 && mass > 2 * leptonMass)) {
            throw new IllegalArgumentException("closed decay: " + mass + " GeV into twice " + leptonMass + " GeV");
        }
        this.mass = mass;
        this.leptonMass = leptonMass;
        this.restMomentum = Math.sqrt((mass / 2 - leptonMass) * (mass / 2 + leptonMass));
        double delta = 4 * leptonMass * leptonMass / (mass * mass);
        this.constant = polarisation == Polarisation.TRANSVERSE ? 1 + delta : 1;
        this.quadratic = switch (polarisation) {
            case TRANSVERSE -> 1 - delta;
            case LONGITUDINAL -> delta - 1;
            case NONE -> 0;
        };
        alongFlight();
    }

    /** Takes the direction of flight as the spin axis: the A′ has no parent. */
    public void alongFlight() {
        axis[0] = 0;
        axis[1] = 0;
        axis[2] = 1;
    }

    /**
     * Takes the direction of the A′ in its parent's rest frame as the spin axis.
     *
     * @param energy        energy of the A′ in the laboratory [GeV]
     * @param momentum      its momentum [GeV]
     * @param parentEnergy  energy of the parent [GeV]
     * @param parentMass    mass of the parent [GeV]
     * @param restEnergy    energy of the A′ in the parent's rest frame [GeV]
     * @param parentAcross  parent's momentum across the direction of the A′ [GeV]
     * @param rollCosine    cosine of the parent's azimuth about the A′, from \(e_\theta\) to \(e_\phi\)
     * @param rollSine      its sine
     */
    public void fromParent(double energy, double momentum, double parentEnergy, double parentMass, double restEnergy,
                           double parentAcross, double rollCosine, double rollSine) {
        // minus the parent's momentum in the rest frame of the A′; the component along the flight without cancellation
        double along = (energy * parentMass * restEnergy - mass * mass * parentEnergy) / (momentum * mass);
        double norm = Math.sqrt(along * along + parentAcross * parentAcross);
        axis[0] = -parentAcross * rollCosine / norm;
        axis[1] = -parentAcross * rollSine / norm;
        axis[2] = along / norm;
    }

    /**
     * Draws a decay.
     *
     * @param rng        source of randomness
     * @param energy     energy of the A′ in the laboratory [GeV]
     * @param momentum   its momentum [GeV]
     * @param directionX its direction, a unit vector with positive z
     * @param directionY see {@code directionX}
     * @param directionZ see {@code directionX}
     */
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY,
                     double directionZ) {
        double cosine = cosine(rng);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        circle.next(rng);
        // any two vectors that complete the axis to a frame will do, since the azimuth is uniform
        double flat = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1]);
        double ux = flat > 0 ? axis[0] / flat : 1;
        double uy = flat > 0 ? axis[1] / flat : 0;
        double a = sine * circle.cosine();
        double b = sine * circle.sine();
        double theta = restMomentum * (cosine * axis[0] + a * axis[2] * ux - b * uy);
        double phi = restMomentum * (cosine * axis[1] + a * axis[2] * uy + b * ux);
        double flight = restMomentum * (cosine * axis[2] - a * flat);
        double gamma = energy / mass;
        double boost = momentum / mass * (mass / 2);
        toBeamFrame(first, theta, phi, boost + gamma * flight, directionX, directionY, directionZ);
        toBeamFrame(second, -theta, -phi, boost - gamma * flight, directionX, directionY, directionZ);
    }

    private double cosine(UniformRandomProvider rng) {
        double most = Math.max(constant, constant + quadratic);
        while (true) {
            double cosine = 2 * rng.nextDouble() - 1;
            if (rng.nextDouble() * most <= constant + quadratic * cosine * cosine) {
                return cosine;
            }
        }
    }

    /** From components along \(e_\theta\), \(e_\phi\) and the direction of flight to x, y, z. */
    private static void toBeamFrame(double[] out, double theta, double phi, double flight, double x, double y, double z) {
        double sine = Math.sqrt(x * x + y * y);
        double cosPhi = sine > 0 ? x / sine : 1;
        double sinPhi = sine > 0 ? y / sine : 0;
        out[0] = theta * z * cosPhi - phi * sinPhi + flight * x;
        out[1] = theta * z * sinPhi + phi * cosPhi + flight * y;
        out[2] = -theta * sine + flight * z;
    }

    /**
     * Momentum component of the positive lepton drawn last.
     *
     * @param component 0, 1, 2 for x, y, z
     * @return the component [GeV]
     */
    public double positive(int component) {
        return first[component];
    }

    /**
     * Momentum component of the negative lepton drawn last.
     *
     * @param component 0, 1, 2 for x, y, z
     * @return the component [GeV]
     */
    public double negative(int component) {
        return second[component];
    }

    /**
     * Mass of the lepton.
     *
     * @return the mass [GeV]
     */
    public double leptonMass() {
        return leptonMass;
    }
}
