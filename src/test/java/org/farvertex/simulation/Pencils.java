package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Plane;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.Spectrometer;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Volume;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Proposal;
import org.farvertex.propagation.DumpDepth;

/**
 * A channel of thin beams of A′, one in each stratum, on straight lines in the plane of x and z: what becomes of them is known in closed form.
 *
 * @param momenta      momentum of each beam [GeV]
 * @param contents     number of A′ in each
 * @param slopes       dx/dz of each
 * @param strataInRow  how the strata lie
 */
record Pencils(double[] momenta, double[] contents, double[] slopes, int strataInRow) implements Proposal {

    /** Mass of the A′ [GeV]. */
    static final double MASS = 0.05;
    /** A volume from 10 to 15 m, 2 m wide and high. */
    static final double FRONT = 10;
    static final double BACK = 15;
    static final Volume VOLUME = Volume.of(new Box(FRONT, BACK - FRONT, 2, 2, 0, 0));

    /** Beams of one momentum and content along the axis, in rows of some length. */
    static Pencils alike(int strata, int strataInRow, double momentum, double content) {
        double[] momenta = new double[strata];
        double[] contents = new double[strata];
        java.util.Arrays.fill(momenta, momentum);
        java.util.Arrays.fill(contents, content);
        return new Pencils(momenta, contents, new double[strata], strataInRow);
    }

    static Pencils of(double[] momenta, double[] contents, double... slopes) {
        return new Pencils(momenta, contents, slopes, 1);
    }

    @Override
    public int strata() {
        return momenta.length;
    }

    @Override
    public void draw(UniformRandomProvider rng, FlightBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            int h = batch.stratum[i];
            double norm = Math.hypot(1, slopes[h]);
            batch.momentum[i] = momenta[h];
            batch.energy[i] = Math.hypot(momenta[h], MASS);
            batch.directionX[i] = slopes[h] / norm;
            batch.directionY[i] = 0;
            batch.directionZ[i] = 1 / norm;
            batch.parentMomentum[i] = 0;
            batch.extrapolated[i] = h == 0;
            batch.weight[i] *= contents[h];
            batch.logWeight[i] = 0;
        }
    }

    /** The channel in front of a detector, at the coupling ε. */
    ChannelSource source(Detector detector, double epsilon) {
        return source(detector, new KineticMixing(epsilon).at(MASS), "bremsstrahlung");
    }

    /** The channel under the name of one that a particle has. */
    ChannelSource source(Detector detector, LongLivedParticle particle, String label) {
        Experiment experiment = Experiment.of(particle, detector, List.of(label), Optional.empty(), BremsstrahlungModel.STANDARD);
        OptionalDouble length = detector.production().interactionLength();
        return new ChannelSource(experiment, experiment.channels().get(0), this,
            length.isPresent() ? Optional.of(new DumpDepth(length.getAsDouble(), detector.distance() * (1 - 1e-6))) : Optional.empty(), false);
    }

    /** \(m/c\tau\) [GeV/m] at a coupling. */
    static double rate(double epsilon) {
        return MASS / new KineticMixing(epsilon).at(MASS).properDecayLength();
    }

    /** Decays of one beam in the volume, from the origin. */
    double decays(int h, double rate) {
        double norm = Math.hypot(1, slopes[h]);
        double side = slopes[h] == 0 ? Double.POSITIVE_INFINITY : 1 / Math.abs(slopes[h]);
        double back = Math.min(BACK, side);
        double perMetre = rate * norm / momenta[h];
        return back <= FRONT ? 0 : contents[h] * Math.exp(-FRONT * perMetre) * -Math.expm1(-(back - FRONT) * perMetre);
    }

    double decays(double rate) {
        return java.util.stream.IntStream.range(0, strata()).mapToDouble(h -> decays(h, rate)).sum();
    }

    static Detector detector(Efficiency efficiency, EnergyRange mother, EnergyRange daughters, ProductionPoint point, Plane... planes) {
        return new Detector("pencils", "", "", "", Beams.byId("protons-400GeV").orElseThrow(), 1, point, VOLUME,
            new Acceptance(mother, daughters, Optional.empty(), new Spectrometer(List.of(planes))), efficiency, 3, 0);
    }

    /** Everything that decays in the volume is seen. */
    static Detector open() {
        return detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL, ProductionPoint.ORIGIN);
    }

    /** The same, but the pair must cross a plane that it cannot miss. */
    static Detector withPlane() {
        return detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL, ProductionPoint.ORIGIN,
            new Plane(16, Plane.Outline.BOX, 100, 100, 0, 0));
    }
}
