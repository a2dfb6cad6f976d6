package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;

/** The orientation of meson and A′ against rotations of vectors by an independent library. */
class TurnTest {

    @Test
    void theDirectionsAreThoseOfRotatedVectors() {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(73L);
        for (int k = 0; k < 2000; k++) {
            double alpha = Math.PI * rng.nextDouble();
            double theta = Math.PI * rng.nextDouble();
            double chi = 2 * Math.PI * rng.nextDouble();
            double phi = 2 * Math.PI * rng.nextDouble() - Math.PI;
            // the meson in the plane of x and z; the A′ tilted away from the beam, then turned around the meson
            Vector3D meson = new Vector3D(Math.sin(theta), 0, Math.cos(theta));
            Vector3D boson = new Rotation(meson, chi, RotationConvention.VECTOR_OPERATOR)
                .applyTo(new Vector3D(Math.sin(theta + alpha), 0, Math.cos(theta + alpha)));
            Rotation toPhi = new Rotation(Vector3D.PLUS_K, phi - Math.atan2(boson.getY(), boson.getX()), RotationConvention.VECTOR_OPERATOR);
            check(turned(alpha, theta, chi, phi), toPhi.applyTo(boson), toPhi.applyTo(meson));
        }
    }

    private static FlightBatch turned(double alpha, double theta, double chi, double phi) {
        FlightBatch batch = new FlightBatch(1);
        batch.parentCosine[0] = Math.cos(alpha);
        batch.parentSine[0] = Math.sin(alpha);
        Turn.write(batch, 0, Math.sin(theta), Math.cos(theta), Math.cos(chi), Math.sin(chi), Math.cos(phi), Math.sin(phi));
        return batch;
    }

    /** The roll is the azimuth of the meson around the A′ from \(e_\theta\) towards \(e_\phi\). */
    private static void check(FlightBatch batch, Vector3D boson, Vector3D meson) {
        Vector3D ours = new Vector3D(batch.directionX[0], batch.directionY[0], batch.directionZ[0]);
        assertThat(Vector3D.distance(ours, boson)).isLessThan(1e-12);
        Vector3D aroundBeam = Vector3D.crossProduct(Vector3D.PLUS_K, boson).normalize();
        Vector3D polar = Vector3D.crossProduct(aroundBeam, boson);
        double sine = batch.parentSine[0];
        double tolerance = 1e-10 / (sine * Math.hypot(boson.getX(), boson.getY()));
        assertThat(batch.rollCosine[0]).isCloseTo(meson.dotProduct(polar) / sine, within(tolerance));
        assertThat(batch.rollSine[0]).isCloseTo(meson.dotProduct(aroundBeam) / sine, within(tolerance));
    }

    /** Along the beam or along the meson there is no roll to tell; it is still a direction. */
    @Test
    void noRollIsStillADirection() {
        FlightBatch batch = turned(0, 0.3, 1, 2);
        assertThat(Math.hypot(batch.rollCosine[0], batch.rollSine[0])).isEqualTo(1);
        assertThat(batch.directionZ[0]).isCloseTo(Math.cos(0.3), within(1e-15));
        assertThat(batch.directionX[0]).isCloseTo(Math.sin(0.3) * Math.cos(2), within(1e-15));
        batch = turned(0, 0, 1, 2);
        assertThat(Math.hypot(batch.rollCosine[0], batch.rollSine[0])).isEqualTo(1);
    }
}
