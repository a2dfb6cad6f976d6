package org.farvertex.reach;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The bands of an interval of masses, or of a contour at one mass.
 *
 * @param part number of the interval or contour, from 0
 * @param mass the mass [GeV]; empty for an interval of masses
 * @param low  band of the lower edge; empty where that is the end of the scan
 * @param high band of the upper edge; empty where that is the end of the scan
 */
public record PartBands(int part, OptionalDouble mass, Optional<EdgeBand> low, Optional<EdgeBand> high) {
}
