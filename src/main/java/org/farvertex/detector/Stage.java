package org.farvertex.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One step that a pair of tracks takes on its way downstream; none of them allocates. */
sealed interface Stage {

    /** Decays at a larger z do not meet this stage. */
    double end();

    /** Moves both tracks to the end of the stage; false if the pair is lost. */
    boolean pass(Track first, Track second);

    /** Both tracks must cross a plane within its outline. */
    record Cross(Plane plane) implements Stage {

        @Override
        public double end() {
            return plane.z();
        }

        @Override
        public boolean pass(Track first, Track second) {
            return first.fly(plane.z()) && second.fly(plane.z())
                && plane.covers(first.x, first.y) && plane.covers(second.x, second.y);
        }
    }

    /** The tracks must be some distance apart. */
    record Apart(double at, double distance) implements Stage {

        @Override
        public double end() {
            return at;
        }

        @Override
        public boolean pass(Track first, Track second) {
            if (!first.fly(at) || !second.fly(at)) {
                return false;
            }
            double dx = first.x - second.x;
            double dy = first.y - second.y;
            return dx * dx + dy * dy >= distance * distance;
        }
    }

    /** A field between two planes. */
    record Bend(double begin, double end, double field, Magnet.Axis axis) implements Stage {

        @Override
        public boolean pass(Track first, Track second) {
            return pass(first) && pass(second);
        }

        private boolean pass(Track track) {
            return (track.z >= begin || track.fly(begin)) && track.bend(end, field, axis);
        }
    }

    /** All stages in the order of z, without the magnets behind the last plane. */
    static List<Stage> of(Acceptance acceptance) {
        List<Stage> stages = new ArrayList<>();
        double cut = acceptance.separation().filter(s -> s.min() > 0).map(Separation::at).orElse(Double.NaN);
        acceptance.separation().filter(s -> s.min() > 0).ifPresent(s -> stages.add(new Apart(s.at(), s.min())));
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
