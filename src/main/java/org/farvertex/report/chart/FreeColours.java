package org.farvertex.report.chart;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Colours for what is drawn over other layers. */
public final class FreeColours {

    private FreeColours() {
    }

    /**
     * The colours, in their order, that no outline, no band and, being black, no axis has.
     *
     * @param layers the layers that are there already
     * @return any number of colours
     */
    public static Iterator<Colour> beside(List<Layer> layers) {
        Set<Colour> taken = new HashSet<>(Set.of(Colour.BLACK));
        for (Layer layer : layers) {
            if (layer instanceof Layer.ExcludedArea area) {
                taken.add(area.colour());
            } else if (layer instanceof Layer.Projection projection) {
                taken.add(projection.colour());
            } else if (layer instanceof Layer.Band band) {
                taken.add(band.colour());
            }
        }
        return IntStream.iterate(0, n -> n + 1).mapToObj(Colour::ofIndex).filter(colour -> !taken.contains(colour)).iterator();
    }
}
