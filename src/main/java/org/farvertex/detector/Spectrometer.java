package org.farvertex.detector;

import java.util.List;

/**
 * Magnets and tracking planes in the order of z.
 *
 * @param elements the parts, upstream first; may be empty
 */
public record Spectrometer(List<SpectrometerElement> elements) {

    /** No spectrometer. */
    public static final Spectrometer NONE = new Spectrometer(List.of());

    /** Copies the list and checks that no part begins before the one before it has ended. */
    public Spectrometer {
        elements = List.copyOf(elements);
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i).begin() < elements.get(i - 1).end()) {
                throw new IllegalArgumentException("the parts of a spectrometer must be listed in the order of z and not"
                    + " overlap, but one begins at " + elements.get(i).begin() + " m after one that ends at "
                    + elements.get(i - 1).end() + " m");
            }
        }
    }

    /**
     * Whether there is any plane to cross.
     *
     * @return true if at least one part is a plane
     */
    public boolean hasPlanes() {
        return elements.stream().anyMatch(Plane.class::isInstance);
    }
}
