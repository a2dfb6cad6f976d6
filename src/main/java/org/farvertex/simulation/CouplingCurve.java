package org.farvertex.simulation;

import java.util.List;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Model;
import org.farvertex.statistics.Estimate;

/**
 * Expected decays at one mass as a function of the coupling, all from one sample: production goes as the coupling squared, flight
 * and decay follow from the lifetime, and nothing else depends on it.
 */
public final class CouplingCurve {

    private final Model model;
    private final DarkPhoton reference;
    private final List<FlightSample> channels;

    CouplingCurve(Model model, DarkPhoton reference, List<FlightSample> channels) {
        this.model = model;
        this.reference = reference;
        this.channels = List.copyOf(channels);
    }

    /**
     * Mass of the A′.
     *
     * @return the mass [GeV]
     */
    public double mass() {
        return reference.mass();
    }

    /**
     * Expected decays after acceptance and efficiency, all channels.
     *
     * @param coupling V [GeV], ε or g
     * @return the number with its standard error
     */
    public Estimate expected(double coupling) {
        DarkPhoton boson = model.withCoupling(coupling).at(reference.mass());
        double rate = boson.mass() / boson.properDecayLength();
        double ratio = boson.strength() / reference.strength();
        Estimate sum = Estimate.ZERO;
        for (FlightSample channel : channels) {
            sum = sum.plus(channel.at(rate));
        }
        return sum.times(ratio * ratio * boson.electronBranching());
    }
}
