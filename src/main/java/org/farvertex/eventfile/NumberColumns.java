package org.farvertex.eventfile;

import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.kinematics.FourMomentum;

/** Groups of numbers in the tables. */
final class NumberColumns {

    private NumberColumns() {
    }

    static String text(double value) {
        return ShortestDecimal.text(value);
    }

    /** px, py, pz, energy. */
    static void put(FourMomentum p, char separator, AsciiBuffer out) {
        out.put(p.px()).put(separator).put(p.py()).put(separator).put(p.pz()).put(separator).put(p.energy());
    }

    /** x, y, z. */
    static void put(SpacePoint point, char separator, AsciiBuffer out) {
        out.put(point.x()).put(separator).put(point.y()).put(separator).put(point.z());
    }
}
