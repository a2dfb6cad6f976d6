package org.farvertex.flavor;

import java.util.Optional;

/**
 * The point of new physics that a user asked for.
 *
 * @param title        what to call it
 * @param coefficients as given
 * @param scale        where they were given [GeV]
 * @param run          the coefficients at 4.8 GeV
 * @param benchmark    if it is one of the paper's
 * @param model        if it came from mixing angles
 */
public record FlavorPoint(String title, WilsonCoefficients coefficients, double scale, WilsonCoefficients run,
                   Optional<Benchmark> benchmark, Optional<MixingModel> model) {
}
