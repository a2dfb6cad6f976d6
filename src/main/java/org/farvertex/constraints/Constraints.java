package org.farvertex.constraints;

import java.util.ArrayList;
import java.util.List;

/** All comparisons at a point of the model. */
public final class Constraints {

    private Constraints() {
    }

    /**
     * Compares the model with published data.
     *
     * @param point where
     * @return one entry for every process: light mesons, dark Higgs, B mesons, the invisible window, dark matter
     */
    public static List<Entry> at(MassPoint point) {
        List<Entry> entries = new ArrayList<>(lightMesons(point));
        entries.addAll(new BeautyDecays(point).entries());
        entries.addAll(new InvisibleWindow(point).entries());
        entries.add(new RelicConsistency(point).entry());
        return List.copyOf(entries);
    }

    /**
     * The decays of light mesons alone, which rest on no other sector of the model.
     *
     * @param point where
     * @return their entries
     */
    public static List<Entry> lightMesons(MassPoint point) {
        List<Entry> entries = new ArrayList<>(new VectorEmission(point).entries());
        entries.addAll(new HiggsEmission(point).entries());
        return List.copyOf(entries);
    }
}
