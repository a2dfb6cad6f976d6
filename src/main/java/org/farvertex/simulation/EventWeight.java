package org.farvertex.simulation;

import java.util.regex.Pattern;

/**
 * A weight that events carry beside their own: with it the sample stands for what another experiment would see, which differs in what is not
 * known of it (spectra, domain of bremsstrahlung, source, couplings), not in beam, detector or mass.
 *
 * @param name        name of the weight
 * @param description what differs, for people
 * @param experiment  the other experiment
 */
public record EventWeight(String name, String description, Experiment experiment) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._=+-]+");

    /** Checks the name, which must survive in every format. */
    public EventWeight {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a weight consists of letters, digits and ._=+-, not '" + name + "'");
        }
    }
}
