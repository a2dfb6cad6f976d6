package org.farvertex.decay;

/**
 * Lorentz boosts as 4×4 matrices on (E, px, py, pz): slow and plain, made independently of the program's own kinematics so
 * that tests have something to compare with.
 */
public final class MatrixBoost {

    private final double[][] matrix = new double[4][4];

    private MatrixBoost(double[] velocity) {
        double b2 = velocity[0] * velocity[0] + velocity[1] * velocity[1] + velocity[2] * velocity[2];
        double gamma = 1 / Math.sqrt(1 - b2);
        matrix[0][0] = gamma;
        for (int i = 0; i < 3; i++) {
            matrix[0][i + 1] = gamma * velocity[i];
            matrix[i + 1][0] = gamma * velocity[i];
            for (int j = 0; j < 3; j++) {
                matrix[i + 1][j + 1] = (i == j ? 1 : 0) + (b2 == 0 ? 0 : (gamma - 1) * velocity[i] * velocity[j] / b2);
            }
        }
    }

    /** From the rest frame of a particle with the given four-momentum to the frame in which it has it. */
    public static MatrixBoost fromRestFrameOf(double... p) {
        return new MatrixBoost(new double[] {p[1] / p[0], p[2] / p[0], p[3] / p[0]});
    }

    /** The other way. */
    public static MatrixBoost toRestFrameOf(double... p) {
        return new MatrixBoost(new double[] {-p[1] / p[0], -p[2] / p[0], -p[3] / p[0]});
    }

    /** The boosted four-vector. */
    public double[] apply(double... p) {
        double[] out = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                out[i] += matrix[i][j] * p[j];
            }
        }
        return out;
    }
}
