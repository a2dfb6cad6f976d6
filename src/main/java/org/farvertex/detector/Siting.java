package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.geometry.Solid;
import org.farvertex.geometry.Volume;

/**
 * Where a detector stands and how large its decay volume is, if not as its file says. Planes and magnets of its spectrometer and the
 * plane at which daughters are apart keep their distance to the back of the volume.
 *
 * @param distance from the production point to the front of the volume along z [m]
 * @param length   length of the volume [m]; it must be one solid
 * @param radius   radius of every solid [m]; they must be round cylinders
 * @param offset   x of the axis of the first solid [m]; the others move with it
 */
public record Siting(OptionalDouble distance, OptionalDouble length, OptionalDouble radius, OptionalDouble offset) {

    /** As the file says. */
    public static final Siting OWN = new Siting(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * Places a detector.
     *
     * @param detector the detector as its file says
     * @return the same detector, placed
     * @throws IllegalArgumentException if it cannot be placed so; the message says why
     */
    public Detector of(Detector detector) {
        Detector placed = detector;
        placed = radius.isPresent() ? widened(placed, radius.getAsDouble()) : placed;
        placed = length.isPresent() ? lengthened(placed, length.getAsDouble()) : placed;
        double dz = distance.isPresent() ? distance.getAsDouble() - placed.distance() : 0;
        double dx = offset.isPresent() ? offset.getAsDouble() - placed.decayVolume().solids().get(0).cx() : 0;
        return moved(placed, dx, dz);
    }

    private static Detector widened(Detector detector, double radius) {
        List<Solid> solids = detector.decayVolume().solids();
        return with(detector, solids.stream().map(solid -> solid.widened(radius).orElseThrow(() ->
            new IllegalArgumentException("a radius is for decay volumes of round cylinders, and " + detector.id() + " has other solids"))).toList(),
            detector.acceptance());
    }

    private static Detector lengthened(Detector detector, double length) {
        List<Solid> solids = detector.decayVolume().solids();
        if (solids.size() != 1) {
            throw new IllegalArgumentException("a length is for a decay volume of one solid, and " + detector.id() + " has " + solids.size());
        }
        Solid solid = solids.get(0);
        double growth = length - (solid.back() - solid.front());
        Acceptance acceptance = detector.acceptance();
        if (acceptance.spectrometer().elements().stream().anyMatch(part -> part.begin() < solid.back())) {
            throw new IllegalArgumentException("the length of " + detector.id() + " cannot be changed: a part of its spectrometer stands inside its volume");
        }
        return with(detector, List.of(solid.placed(solid.front(), length, solid.cx())), moved(acceptance, 0, growth));
    }

    private static Detector moved(Detector detector, double dx, double dz) {
        return dx == 0 && dz == 0 ? detector : with(detector, detector.decayVolume().solids().stream()
            .map(solid -> solid.placed(solid.front() + dz, solid.length(), solid.cx() + dx)).toList(),
            moved(detector.acceptance(), dx, dz));
    }

    private static Acceptance moved(Acceptance acceptance, double dx, double dz) {
        Optional<Separation> separation = acceptance.separation().map(s -> new Separation(s.min(), s.at() + dz));
        List<SpectrometerElement> parts = acceptance.spectrometer().elements().stream().map(part -> moved(part, dx, dz)).toList();
        return new Acceptance(acceptance.motherEnergy(), acceptance.daughterEnergy(), separation, new Spectrometer(parts));
    }

    private static SpectrometerElement moved(SpectrometerElement part, double dx, double dz) {
        if (part instanceof Magnet m) {
            return new Magnet(m.z() + dz, m.length(), m.field(), m.axis());
        }
        Plane p = (Plane) part;
        return new Plane(p.z() + dz, p.outline(), p.width(), p.height(), p.cx() + dx, p.cy());
    }

    private static Detector with(Detector d, List<Solid> solids, Acceptance acceptance) {
        return new Detector(d.id(), d.name(), d.description(), d.source(), d.beam(), d.exposure(), d.production(), new Volume(solids), acceptance,
            d.listed(), d.efficiency(), d.rule());
    }
}
