package org.farvertex.eventfile;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.farvertex.detector.Detector;
import org.farvertex.event.SpacePoint;

/**
 * What a file tells of its events, and from where it looks at them.
 *
 * @param chain    how much of what happened
 * @param origin   the point in the frame of the detector file that is the origin of the event file; empty for what is usual in the format
 * @param timeZero time times the speed of light at which the clock of the event file starts, where 0 is the collision in the nominal
 *                 production point [m]; empty if all times are to be 0
 * @param pdgId    number under which the long-lived particle goes, if not its own
 * @param status   status of the long-lived particle, if not 2
 * @param first    number of the first event
 */
public record EventLayout(Chain chain, Optional<SpacePoint> origin, OptionalDouble timeZero, OptionalInt pdgId, OptionalInt status, int first) {

    /** The full chain as it is. */
    public static final EventLayout FULL = new EventLayout(Chain.FULL, Optional.empty(), OptionalDouble.of(0), OptionalInt.empty(),
        OptionalInt.empty(), 0);

    /** Checks the ranges. */
    public EventLayout {
        Objects.requireNonNull(chain);
        Objects.requireNonNull(origin);
        if (pdgId.orElse(1) == 0 || status.orElse(1) < 1 || first < 0 || !Double.isFinite(timeZero.orElse(0))) {
            throw new IllegalArgumentException("PDG number " + pdgId + " must not be 0, status " + status + " must be at least 1, first event "
                + first + " not negative, time " + timeZero + " finite");
        }
    }

    /**
     * The nominal production point of a detector.
     *
     * @param detector the detector
     * @return the point in the frame of its file
     */
    public static SpacePoint production(Detector detector) {
        return new SpacePoint(detector.production().x(), detector.production().y(), detector.production().z());
    }

    /**
     * The middle of the front of a detector's decay volume; of several parts, of the one farthest upstream.
     *
     * @param detector the detector
     * @return the point in the frame of its file
     */
    public static SpacePoint front(Detector detector) {
        var first = detector.decayVolume().solids().stream().filter(solid -> solid.front() == detector.decayVolume().front()).findFirst().orElseThrow();
        return new SpacePoint(first.cx(), first.cy(), first.front());
    }

    /** A point of the detector's frame as the file has it, whose format has an origin of its own. */
    SpacePoint point(SpacePoint point, SpacePoint usual) {
        SpacePoint zero = origin.orElse(usual);
        return new SpacePoint(point.x() - zero.x(), point.y() - zero.y(), point.z() - zero.z());
    }

    /** A time as the file has it [m]. */
    double time(double time) {
        return timeZero.isPresent() ? time - timeZero.getAsDouble() : 0;
    }
}
