package org.farvertex.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
        List<Supplier<List<Entry>>> groups = List.of(() -> lightMesons(point), () -> new BeautyDecays(point).entries(),
            () -> new InvisibleWindow(point).entries(), () -> List.of(new RelicConsistency(point).entry()));
        return groups.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
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
