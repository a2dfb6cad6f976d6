package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in the plane of a decay \(P\to 1\,2\,3\), to look at a density there. Source of the kinematics: PDG Review of Particle Physics, Kinematics.
 *
 * @param pairSquared  \(s_{12}=(p_1+p_2)^2\) [GeV²]
 * @param otherSquared \(s_{23}\) [GeV²]
 * @param energy       energy of 2 in the rest frame of P [GeV]
 * @param cosine       cosine of the angle in the rest frame of the pair between 2 and the flight of the pair
 */
record DensityPlaces(double pairSquared, double otherSquared, double energy, double cosine) {

    private static final double[] MIDDLE = {0};
    private static final double[] AROUND = {-0.6, 0, 0.6};

    /**
     * Places inside the plane.
     *
     * @param parent mass of P [GeV]
     * @param first  mass of 1 [GeV]
     * @param second mass of 2 [GeV]
     * @param third  mass of 3 [GeV]
     * @param all    nine of them; else the one in the middle
     * @return the places
     */
    static List<DensityPlaces> of(double parent, double first, double second, double third, boolean all) {
        List<DensityPlaces> places = new ArrayList<>();
        for (double share : all ? AROUND : MIDDLE) {
            double least = first + second;
            double pair = least + (1 + share) / 2 * (parent - third - least);
            for (double cosine : all ? AROUND : MIDDLE) {
                places.add(at(parent, first, second, third, pair, cosine));
            }
        }
        return places;
    }

    private static DensityPlaces at(double parent, double first, double second, double third, double pair, double cosine) {
        double s12 = pair * pair;
        double inPair = (s12 + (second - first) * (second + first)) / (2 * pair);
        double momentum = Math.sqrt(Math.max(0, (inPair - second) * (inPair + second)));
        double recoiling = (parent * parent - s12 - third * third) / (2 * pair);
        double recoil = Math.sqrt(Math.max(0, (recoiling - third) * (recoiling + third)));
        double energy = (parent * parent + s12 - third * third) / (2 * parent) * inPair / pair + recoil * pair / parent * momentum / pair * cosine;
        // 3 flies against the flight of the pair
        return new DensityPlaces(s12, second * second + third * third + 2 * (inPair * recoiling + momentum * recoil * cosine), energy, cosine);
    }
}
