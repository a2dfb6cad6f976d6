package org.farvertex.spectrum;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.farvertex.input.InputException;
import org.farvertex.particle.Particle;

/**
 * Whether a table of cross sections can be one of mesons from given collisions: nothing flies backwards, harder than the beam, or
 * carries more energy than the beam has. What is possible but not likely is said, not refused.
 *
 * <p>The mesons of a species carry the share \(\sum\sigma p/(\sigma_{\rm inel}p_{\rm beam})\) of a hemisphere's energy: 0.13 to 0.17 for π⁰
 * at the LHC, 0.03 for η, η′, ω and ρ⁰ in every generator that we ship or know tables of.
 *
 * @param collisions the collisions
 * @param warnings   hears what is not likely, one line each
 */
record TablePlausibility(Collisions collisions, Consumer<String> warnings) {

    private static final double RIGHT_ANGLE = Math.log10(Math.PI / 2);
    /** Room for the cross section of the generator and for the width of bins. */
    private static final double MOST_ENERGY = 1.2;
    /** By isospin a third of the pions is neutral. */
    private static final double MUCH_ENERGY = 0.5;
    /** A fifteenth of the softest spectrum that we know; a table in nb is a thousandth. */
    private static final double LITTLE_ENERGY = 0.002;
    /** The light mesons whose share is known to be larger; charm, beauty and φ carry less. */
    private static final Set<Integer> KNOWN = Set.of(111, 211, 221, 331, 113, 213, 223, 130, 310, 321, 22);
    private static final double MANY_MESONS = 300;
    /** A table that ends below this share of the beam's momentum misses what reaches a far detector. */
    private static final double EARLY_END = 0.2;

    void check(ForeseeTable table, Particle species) {
        table.file().particle().ifPresent(pid -> {
            if (pid != species.pdgId()) {
                throw InputException.of(table.name(), "is a table of the particle " + pid + " by its header, but of " + species.pdgId()
                    + " by its name");
            }
        });
        requireKinematics(table);
        if (table.file().normalization().isEmpty() && table.missing() > 0) {
            warn(table, table.missing() + " of its bins have no row and are taken as empty; a line '# Normalization: X pb' with the sum of all "
                + "would tell whether the table is whole");
        }
        if (table.file().negatives() > 0) {
            warn(table, table.file().negatives() + " of its bins have negative cross sections, less than 1 % of the whole, as events of negative "
                + "weight leave them; they are taken as empty: more events or wider bins leave none");
        }
        checkSums(table, species);
    }

    /** Nothing flies backwards. */
    static void requireForward(ForeseeTable table) {
        for (int j = 0; j < table.angles().bins(); j++) {
            for (int i = 0; i < table.momenta().bins() && table.angles().edge(j) >= RIGHT_ANGLE; i++) {
                if (table.crossSection(i, j) > 0) {
                    throw InputException.of(table.name(), "log10(theta/rad) = " + table.angles().centre(j)
                        + " is more than 90 degrees; tables hold the forward hemisphere, angle first, then momentum");
                }
            }
        }
    }

    private void requireKinematics(ForeseeTable table) {
        requireForward(table);
        int hardest = 0;
        for (int i = 0; i < table.momenta().bins(); i++) {
            for (int j = 0; j < table.angles().bins(); j++) {
                if (table.crossSection(i, j) > 0) {
                    if (table.momenta().edge(i) >= Math.log10(collisions.momentum())) {
                        throw InputException.of(table.name(), "log10(p/GeV) = " + table.momenta().centre(i) + " is beyond the beam's "
                            + collisions.momentum() + " GeV; momenta must be in GeV, and the table one of this beam");
                    }
                    hardest = i;
                }
            }
        }
        double end = Math.pow(10, table.momenta().edge(hardest + 1));
        if (end < EARLY_END * collisions.momentum()) {
            warn(table, format("ends at a momentum of %.3g GeV, far below the beam's %.4g GeV; harder mesons will be missing (momenta must "
                + "be in GeV)", end, collisions.momentum()));
        }
    }

    private void checkSums(ForeseeTable table, Particle species) {
        double sum = 0;
        double momentum = 0;
        for (int i = 0; i < table.momenta().bins(); i++) {
            double mean = mean(table.momenta(), i);
            for (int j = 0; j < table.angles().bins(); j++) {
                sum += table.crossSection(i, j);
                momentum += table.crossSection(i, j) * (mean / collisions.momentum());
            }
        }
        double mesons = sum / collisions.inelasticCrossSection();
        double energy = momentum / collisions.inelasticCrossSection();
        String what = format("%.3g mesons in a collision, with %.3g of the beam's energy", mesons, energy);
        if (!(energy <= MOST_ENERGY)) {
            throw InputException.of(table.name(), "holds " + what + ", more than there is; cross sections must be in pb per bin");
        }
        boolean little = energy < LITTLE_ENERGY && KNOWN.contains(Math.abs(species.pdgId()));
        if (little || energy > MUCH_ENERGY || mesons > MANY_MESONS) {
            warn(table, "holds " + what + ", which is not likely; are the cross sections in pb per bin?");
        }
    }

    /** Mean momentum of a bin that is flat in its logarithm [GeV]. */
    private static double mean(RegularAxis momenta, int bin) {
        double low = Math.pow(10, momenta.edge(bin));
        return low * Math.expm1(momenta.step() * Math.log(10)) / (momenta.step() * Math.log(10));
    }

    private void warn(ForeseeTable table, String text) {
        warnings.accept(table.name() + ": " + text);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
