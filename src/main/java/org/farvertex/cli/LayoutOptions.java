package org.farvertex.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.farvertex.detector.Detector;
import org.farvertex.event.EventParticle;
import org.farvertex.event.SpacePoint;
import org.farvertex.eventfile.Chain;
import org.farvertex.eventfile.EventFileFormat;
import org.farvertex.eventfile.EventLayout;
import org.farvertex.input.InputException;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.Option;

/** The options of what an event file tells, and from where it looks. */
final class LayoutOptions {

    @Option(names = "--chain", paramLabel = "NAME",
        description = "full (default): from the beam on; decay: one vertex, the particle in and what leaves the event out.")
    private String chain = "full";

    @Option(names = "--origin", paramLabel = "PLACE",
        description = "Where 0 is: production, front (middle of the front of the decay volume), or a point of the detector file, e.g. 0m,0m,480m; "
            + "default: 0 of the detector file, for EventCalc production.")
    private String origin;

    @Option(names = "--time", paramLabel = "START",
        description = "When ct is 0: production (default), front (light from there reaches the front), zero (always).")
    private String time = "production";

    @Option(names = "--pdg", paramLabel = "N", description = "PDG number to write for the long-lived particle, default its own.")
    private Integer pdgId;

    @Option(names = "--status", paramLabel = "N", description = "Status to write for the long-lived particle in HepMC, default 2.")
    private Integer status;

    @Option(names = "--first-event", paramLabel = "N", description = "Number of the first event, default 0.")
    private long first;

    /** The layout of a file of so many events, of which some come in files before. */
    EventLayout layout(Detector detector, long events, long before, EventFileFormat format) {
        if (first < 0 || first > Integer.MAX_VALUE - events + 1) {
            throw InputException.of("--first-event", first, "must be between 0 and " + (Integer.MAX_VALUE - events + 1));
        }
        if (pdgId != null && pdgId == 0) {
            throw InputException.of("--pdg", pdgId, "must not be 0");
        }
        if (pdgId != null && (Math.abs((long) pdgId) == EventParticle.REMNANT || Math.abs((long) pdgId) >= EventParticle.NUCLEI)) {
            throw InputException.of("--pdg", pdgId, "is taken by the rest of the collision (" + EventParticle.REMNANT + ") or a nucleus (from " + EventParticle.NUCLEI + " on)");
        }
        if (status != null && (format == EventFileFormat.CSV || format == EventFileFormat.EVENTCALC)) {
            throw InputException.of("--status", status, "has no place in the format " + format.label() + ", whose particles have none");
        }
        if (pdgId != null && format == EventFileFormat.CSV) {
            throw InputException.of("--pdg", pdgId, "has no place in the format " + format.label() + ", which does not number the particle");
        }
        if (status != null && status < 1) {
            throw InputException.of("--status", status, "must be at least 1");
        }
        return new EventLayout(chain(), origin(detector), time(detector), optional(pdgId), optional(status), (int) (first + before));
    }

    private Chain chain() {
        return switch (chain) {
            case "full" -> Chain.FULL;
            case "decay" -> Chain.DECAY;
            default -> throw InputException.of("--chain", chain, "allowed are full and decay");
        };
    }

    private Optional<SpacePoint> origin(Detector detector) {
        if (origin == null) {
            return Optional.empty();
        }
        return Optional.of(switch (origin) {
            case "production" -> EventLayout.production(detector);
            case "front" -> EventLayout.front(detector);
            default -> point();
        });
    }

    private SpacePoint point() {
        String[] coordinates = origin.split(",", -1);
        try {
            if (coordinates.length == 3) {
                return new SpacePoint(metres(coordinates[0]), metres(coordinates[1]), metres(coordinates[2]));
            }
        } catch (IllegalArgumentException e) {
            throw InputException.of("--origin", origin, e.getMessage());
        }
        throw InputException.of("--origin", origin, "allowed are production, front, and a point of the detector file as X,Y,Z, e.g. 0m,0m,480m");
    }

    private static double metres(String written) {
        return Quantity.parse(written.strip(), Dimension.LENGTH).internal();
    }

    private OptionalDouble time(Detector detector) {
        return switch (time) {
            case "production" -> OptionalDouble.of(0);
            case "front" -> OptionalDouble.of(EventLayout.production(detector).distance(EventLayout.front(detector)));
            case "zero" -> OptionalDouble.empty();
            default -> throw InputException.of("--time", time, "allowed are production, front and zero");
        };
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
