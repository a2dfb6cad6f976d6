package org.farvertex.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.farvertex.citation.CitedTable;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/**
 * Hadronic widths of a vector boson, final state by final state, from measured e⁺e⁻→hadrons and vector dominance: it becomes hadrons through
 * the ρ, ω and φ with \(c_\rho=x_u-x_d\), \(c_\omega=3(x_u+x_d)\), \(c_\phi=3x_s\), which are 1, 1, −1 times e for the photon,
 * \[ \Gamma_f=\frac{m}{12\pi}\Big[\sum_Vc_V^2R_V^f+2c_\omega c_\phi R_{\omega\phi}^f\Big]. \]
 * The source is in the table. Kaons go through the φ alone, the 1.5 % of ω→π⁺π⁻ through the ρ; for charges of quarks like those of the photon the sum
 * is that of {@link HadronicWidth} to 7 % from 0.3 to 0.98 GeV and to 21 % from there on.
 */
final class HadronicModes {

    /** End of what is used [GeV]: as for the dark photon. */
    static final double LARGEST_MASS = HadronicWidth.LARGEST_MASS;

    /** What to cite. */
    static final List<String> SOURCE = List.of("1801.04847");

    private static final String TABLE = "data/vector-hadronic-ratios.csv";

    private static final List<Particle> PION_PAIR = products(211, -211);
    private static final List<Particle> THREE_PIONS = products(211, -211, 111);
    private static final List<Particle> PION_GAMMA = products(111, 22);
    private static final List<Particle> CHARGED_KAONS = products(321, -321);
    private static final List<Particle> NEUTRAL_KAONS = products(310, 130);
    /** Hadrons of which the sum alone is known. */
    private static final List<Particle> OTHERS = List.of();

    private HadronicModes() {
    }

    /**
     * The open ones.
     *
     * @param couplings couplings of the quarks
     * @param mass      [GeV], at most {@link #LARGEST_MASS}
     * @return width [GeV] by products; π⁰γ only where {@link PartialWidths#pionGamma} does not give it
     */
    static Map<List<Particle>, Double> widths(VectorCouplings couplings, double mass) {
        Map<List<Particle>, Double> widths = new LinkedHashMap<>();
        double rho = couplings.up() - couplings.down();
        double omega = 3 * (couplings.up() + couplings.down());
        double phi = 3 * couplings.strange();
        if (!(mass > 2 * Particle.PI_PLUS.mass()) || (rho == 0 && omega == 0 && phi == 0)) {
            return widths;
        }
        Ratios ratios = Ratios.at(mass, mass / (12 * Math.PI));
        put(widths, PION_PAIR, rho * rho * ratios.of("rho_2pi"));
        put(widths, THREE_PIONS, omega * omega * ratios.of("omega_3pi") + phi * phi * ratios.of("phi_3pi")
            + 2 * omega * phi * ratios.of("omega_phi_3pi"));
        put(widths, PION_GAMMA, mass > PartialWidths.LARGEST_PION_GAMMA_MASS ? omega * omega * ratios.of("omega_pi0gamma") : 0);
        put(widths, products(211, -211, 211, -211), rho * rho * ratios.of("rho_4pi"));
        put(widths, products(211, -211, 111, 111), rho * rho * ratios.of("rho_2pi2pi0"));
        double charged = chargedKaons(mass);
        put(widths, CHARGED_KAONS, charged * phi * phi * ratios.of("phi_KK"));
        put(widths, NEUTRAL_KAONS, (1 - charged) * phi * phi * ratios.of("phi_KK"));
        put(widths, OTHERS, rho * rho * ratios.of("rho_other") + omega * omega * ratios.of("omega_other") + phi * phi * ratios.of("phi_KKpi"));
        // straight lines of the table begin below some thresholds
        widths.keySet().removeIf(products -> products.stream().mapToDouble(Particle::mass).sum() >= mass);
        return widths;
    }

    /** Share of K⁺K⁻ among two kaons: by isospin and the cube of their momentum, 0.60 at the φ (measured: 0.59). */
    private static double chargedKaons(double mass) {
        double charged = cubedMomentum(mass, Particle.K_PLUS.mass());
        double neutral = cubedMomentum(mass, Particle.of(130).mass());
        return charged == 0 ? 1 : charged / (charged + neutral);
    }

    private static double cubedMomentum(double mass, double kaon) {
        return Math.pow(Math.max(0, mass * mass / 4 - kaon * kaon), 1.5);
    }

    private static List<Particle> products(int... numbers) {
        return IntStream.of(numbers).mapToObj(Particle::of).toList();
    }

    private static void put(Map<List<Particle>, Double> widths, List<Particle> products, double width) {
        if (width > 0) {
            widths.put(products, width);
        }
    }

    /** A line of the table between two others, times a factor. */
    private record Ratios(CitedTable.Row below, CitedTable.Row above, double share, double factor) {

        static Ratios at(double mass, double factor) {
            Map.Entry<Double, CitedTable.Row> low = Rows.BY_MASS.floorEntry(mass);
            Map.Entry<Double, CitedTable.Row> high = Rows.BY_MASS.ceilingEntry(mass);
            double step = high.getKey() - low.getKey();
            return new Ratios(low.getValue(), high.getValue(), step > 0 ? (mass - low.getKey()) / step : 0, factor);
        }

        double of(String column) {
            double low = below.number(column);
            return factor * (low + share * (above.number(column) - low));
        }
    }

    /** Read once, and only by those who ask for a hadronic width. */
    private static final class Rows {

        private static final NavigableMap<Double, CitedTable.Row> BY_MASS = read();

        private static NavigableMap<Double, CitedTable.Row> read() {
            NavigableMap<Double, CitedTable.Row> rows = new TreeMap<>();
            CitedTable.of(TABLE).rows().forEach(row -> rows.put(row.number("mass_GeV"), row));
            return rows;
        }
    }
}
