package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.random.UnitCircle;

/**
 * Draws two-body decays with the angular distribution of a spin state.
 *
 * <p>The axis is the direction of the particle in its parent's rest frame; seen from the particle that is where the parent recedes from,
 * which is not the direction of flight in the laboratory (Wigner rotation).
 */
final class PairDrawer implements DecayDrawer {

    private final double mass;
    private final PairAngle angle;
    private final double restMomentum;
    private final double firstEnergy;
    private final double secondEnergy;
    private final int first;
    private final int second;
    private final Daughters daughters;
    private final UnitCircle circle = new UnitCircle();
    private final FlightFrame frame = new FlightFrame();
    private double axisTheta;
    private double axisPhi;
    private double axisFlight = 1;

    /**
     * Fixes masses and angular distribution.
     *
     * @param mass      mass of what decays [GeV]
     * @param daughters two products; the angle is that of the positive one, of the first if none is
     * @param angle     density of the angle to the spin axis
     */
    PairDrawer(double mass, Daughters daughters, PairAngle angle) {
        first = daughters.particle[0].chargeInThirds() < 0 && daughters.particle[1].chargeInThirds() > 0 ? 1 : 0;
        second = 1 - first;
        double m1 = daughters.particle[first].mass();
        double m2 = daughters.particle[second].mass();
        TwoBodyDecay decay = new TwoBodyDecay(mass, m1, m2);
        this.mass = mass;
        this.angle = angle;
        this.firstEnergy = mass / 2 + (m1 - m2) * (m1 + m2) / (2 * mass);
        this.secondEnergy = mass / 2 - (m1 - m2) * (m1 + m2) / (2 * mass);
        this.restMomentum = m1 == m2 ? Math.sqrt((mass / 2 - m1) * (mass / 2 + m1)) : decay.momentum();
        this.daughters = daughters;
    }

    @Override
    public void alongFlight() {
        axisTheta = 0;
        axisPhi = 0;
        axisFlight = 1;
    }

    @Override
    public void fromParent(double energy, double momentum, double parentEnergy, double parentMass, double restEnergy,
                           double parentAcross, double rollCosine, double rollSine) {
        // minus the parent's momentum in the rest frame of the particle; the component along the flight without cancellation
        double along = (energy * parentMass * restEnergy - mass * mass * parentEnergy) / (momentum * mass);
        double norm = Math.sqrt(along * along + parentAcross * parentAcross);
        axisTheta = -parentAcross * rollCosine / norm;
        axisPhi = -parentAcross * rollSine / norm;
        axisFlight = along / norm;
    }

    @Override
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ) {
        double cosine = angle.draw(rng);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        circle.next(rng);
        // any two vectors that complete the axis to a frame will do, since the azimuth is uniform
        double flat = Math.sqrt(axisTheta * axisTheta + axisPhi * axisPhi);
        double ux = flat > 0 ? axisTheta / flat : 1;
        double uy = flat > 0 ? axisPhi / flat : 0;
        double a = sine * circle.cosine();
        double b = sine * circle.sine();
        double theta = restMomentum * (cosine * axisTheta + a * axisFlight * ux - b * uy);
        double phi = restMomentum * (cosine * axisPhi + a * axisFlight * uy + b * ux);
        double flight = restMomentum * (cosine * axisFlight - a * flat);
        frame.set(mass, energy, momentum, directionX, directionY, directionZ);
        frame.boost(daughters, first, theta, phi, flight, firstEnergy);
        frame.boost(daughters, second, -theta, -phi, -flight, secondEnergy);
    }

    @Override
    public Daughters daughters() {
        return daughters;
    }
}
