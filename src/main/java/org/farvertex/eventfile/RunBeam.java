package org.farvertex.eventfile;

import java.util.Objects;
import java.util.OptionalDouble;
import org.farvertex.event.SpacePoint;

/**
 * What collides, as event files tell it: enough to make numbers of events of cross sections.
 *
 * @param target      what the beam meets, in words
 * @param nucleus     whether cross sections are those of a nucleus, else of a nucleon
 * @param luminosity  luminosity that the exposure amounts to [1/pb]; a cross section times it is a number of events
 * @param reference   cross section with which a particle on target interacts [pb]: exposure over luminosity; empty at a collider
 * @param production  the nominal production point, in the frame of the detector file
 */
public record RunBeam(String target, boolean nucleus, double luminosity, OptionalDouble reference, SpacePoint production) {

    /** Checks that there is a target and that the numbers are positive. */
    public RunBeam {
        Objects.requireNonNull(production);
        if (target.isBlank() || !(luminosity > 0 && Double.isFinite(luminosity)) || !(reference.orElse(1) > 0)) {
            throw new IllegalArgumentException("target '" + target + "' must not be empty, luminosity " + luminosity + " /pb and reference "
                + reference + " pb must be positive");
        }
    }
}
