package org.farvertex.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One step that a track takes on its way downstream; none of them allocates. */
sealed interface Stage {

    /** Decays at a larger z do not meet this stage. */
    double end();

    /** Moves a track to the end of the stage; false if it is lost. */
    boolean pass(Track track);

    /** The track must cross a plane within its outline. */
    record Cross(Plane plane) implements Stage {

        @Override
        public double end() {
            return plane.z();
        }

        @Override
        public boolean pass(Track track) {
            return track.fly(plane.z()) && plane.covers(track.x, track.y);
        }
    }

    /** The place of the track is kept, to compare it with another's. */
    record Mark(double at) implements Stage {

        @Override
        public double end() {
            return at;
        }

        @Override
        public boolean pass(Track track) {
            if (!track.fly(at)) {
                return false;
            }
            track.mark();
            return true;
        }
    }

    /** A field between two planes. */
    record Bend(double begin, double end, double field, Magnet.BendAxis axis) implements Stage {

        @Override
        public boolean pass(Track track) {
            return !track.isCharged() || ((track.z >= begin || track.fly(begin)) && track.bend(end, field, axis));
        }
    }

    /** All stages in the order of z, without the magnets behind the last plane. */
    static List<Stage> of(Acceptance acceptance) {
        List<Stage> stages = new ArrayList<>();
        double cut = acceptance.separation().filter(s -> s.min() > 0).map(Separation::at).orElse(Double.NaN);
        acceptance.separation().filter(s -> s.min() > 0).ifPresent(s -> stages.add(new Mark(s.at())));
        for (SpectrometerElement element : acceptance.spectrometer().elements()) {
            if (element instanceof Plane plane) {
                stages.add(new Cross(plane));
            } else if (element instanceof Magnet magnet) {
                if (cut > magnet.begin() && cut < magnet.end()) {
                    stages.add(new Bend(magnet.begin(), cut, magnet.field(), magnet.axis()));
                    stages.add(new Bend(cut, magnet.end(), magnet.field(), magnet.axis()));
                } else {
                    stages.add(new Bend(magnet.begin(), magnet.end(), magnet.field(), magnet.axis()));
                }
            }
        }
        // where a magnet ends at a plane the field comes first
        stages.sort(Comparator.comparingDouble(Stage::end).thenComparing(stage -> !(stage instanceof Bend)));
        while (!stages.isEmpty() && stages.get(stages.size() - 1) instanceof Bend) {
            stages.remove(stages.size() - 1);
        }
        return List.copyOf(stages);
    }
}
