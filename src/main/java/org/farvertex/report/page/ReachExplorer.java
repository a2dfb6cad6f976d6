package org.farvertex.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the sliders need to redraw the reach of a detector on the beam axis at once: for each mass the spectrum of the
 * A' and the lifetime, both at one reference V.
 *
 * <p>The expected number of decays between the distances \(d\) and \(d+L\) is
 * \[ N(m; d, L, X, V) = X \left(\frac{V_0}{V}\right)^2 \sum_b n_b
 *    \left[e^{-d/\lambda_b} - e^{-(d+L)/\lambda_b}\right], \qquad
 *    \lambda_b = \frac{p_b}{m}\, c\tau_0 \left(\frac{V}{V_0}\right)^2, \]
 * since every coupling of the model is proportional to 1/V. If a sample has angles, only bins with
 * \(\tan\theta_b\,(d+L) \le R\) count: the A' must still be inside the radius \(R\) at the far end. The page computes
 * the same formula in JavaScript; this class is the reference for it.
 *
 * @param referenceVev \(V_0\) [GeV]
 * @param signal       number of events that counts as reach
 * @param exposureUnit unit of the exposure, e.g. {@code pot}
 * @param samples      at least two, mass rising
 * @param controls     ranges and starting values of the sliders
 * @param copies       texts that say a setting to the program, with {@code {distance}}, {@code {length}}, {@code {radius}},
 *                     {@code {exposure}} and {@code {vev}} where its numbers go
 */
public record ReachExplorer(double referenceVev, double signal, String exposureUnit, List<Sample> samples,
    Controls controls, List<Copy> copies) {

    /**
     * A text to be copied.
     *
     * @param name what it is, for a button
     * @param text the text
     */
    public record Copy(String name, String text) {
    }

    /** Checks that masses rise. */
    public ReachExplorer {
        Objects.requireNonNull(exposureUnit, "exposureUnit");
        Objects.requireNonNull(controls, "controls");
        samples = List.copyOf(samples);
        copies = List.copyOf(copies);
        if (!(referenceVev > 0 && signal > 0) || samples.size() < 2) {
            throw new IllegalArgumentException("explorer needs V0 > 0, signal > 0 and two masses or more");
        }
        for (int i = 1; i < samples.size(); i++) {
            if (!(samples.get(i).mass() > samples.get(i - 1).mass())) {
                throw new IllegalArgumentException("masses must rise, but " + samples.get(i).mass() + " GeV follows "
                    + samples.get(i - 1).mass() + " GeV");
            }
        }
    }

    /**
     * The A' of one mass.
     *
     * @param mass     \(m\) [GeV]
     * @param ctau     \(c\tau_0\) at the reference V [m]
     * @param momentum \(p_b\) of each bin [GeV]
     * @param angle    \(\theta_b\) of each bin to the beam axis [rad]; empty if the yields are those in acceptance
     * @param yield    \(n_b\): A' times branching ratio and efficiency, per unit of exposure, at the reference V
     */
    public record Sample(double mass, double ctau, List<Double> momentum, List<Double> angle, List<Double> yield) {

        /** Checks lengths and signs. */
        public Sample {
            momentum = List.copyOf(momentum);
            angle = List.copyOf(angle);
            yield = List.copyOf(yield);
            boolean lengths = yield.size() == momentum.size() && (angle.isEmpty() || angle.size() == momentum.size());
            boolean signs = mass > 0 && ctau > 0 && momentum.stream().allMatch(p -> p > 0)
                && yield.stream().allMatch(n -> n >= 0 && n < Double.POSITIVE_INFINITY);
            if (!lengths || !signs) {
                throw new IllegalArgumentException("sample at " + mass + " GeV: lists of one length, masses, lifetimes and "
                    + "momenta above 0, yields of 0 or more");
            }
        }
    }

    /**
     * A choice of the experiment.
     *
     * @param distance \(d\) [m]
     * @param length   \(L\) [m]
     * @param exposure \(X\), in the explorer's unit
     * @param vev      \(V\) [GeV]
     * @param radius   \(R\) [m]; used only with samples that have angles
     */
    public record Setting(double distance, double length, double exposure, double vev, double radius) {

        /** All above zero. */
        public Setting {
            if (!(distance > 0 && length > 0 && exposure > 0 && vev > 0 && radius > 0)) {
                throw new IllegalArgumentException("distance, length, exposure, V and radius must be above 0");
            }
        }
    }

    /**
     * Where the sliders start and how far they go; every slider is logarithmic.
     *
     * @param lowest  lower ends
     * @param start   starting values
     * @param highest upper ends
     */
    public record Controls(Setting lowest, Setting start, Setting highest) {
    }

    /**
     * Expected decays of one mass.
     *
     * @param sample  the A'
     * @param setting the experiment
     * @return \(N\), 0 only by underflow
     */
    public double expected(Sample sample, Setting setting) {
        double scale = setting.vev() / referenceVev;
        double sum = 0;
        for (int b = 0; b < sample.momentum().size(); b++) {
            boolean inside = sample.angle().isEmpty()
                || Math.tan(sample.angle().get(b)) * (setting.distance() + setting.length()) <= setting.radius();
            if (inside) {
                double lambda = sample.momentum().get(b) / sample.mass() * sample.ctau() * scale * scale;
                // The difference of two almost equal exponentials loses all digits when L is much shorter than λ.
                sum -= sample.yield().get(b) * Math.exp(-setting.distance() / lambda) * Math.expm1(-setting.length() / lambda);
            }
        }
        return setting.exposure() / (scale * scale) * sum;
    }

    /**
     * The mass intervals with at least the signal, ends found by linear interpolation of \(\ln N\).
     *
     * @param setting the experiment
     * @return intervals [low, high] [GeV], rising
     */
    public List<List<Double>> intervals(Setting setting) {
        List<List<Double>> found = new ArrayList<>();
        double start = Double.NaN;
        double last = 0;
        for (int i = 0; i < samples.size(); i++) {
            double n = expected(samples.get(i), setting);
            if (n >= signal && Double.isNaN(start)) {
                start = i == 0 ? samples.get(0).mass() : crossing(i, last, n);
            } else if (n < signal && !Double.isNaN(start)) {
                found.add(List.of(start, crossing(i, last, n)));
                start = Double.NaN;
            }
            last = n;
        }
        if (!Double.isNaN(start)) {
            found.add(List.of(start, samples.get(samples.size() - 1).mass()));
        }
        return found;
    }

    private double crossing(int i, double before, double after) {
        double low = samples.get(i - 1).mass();
        double high = samples.get(i).mass();
        double a = Math.log(Math.max(before, Double.MIN_NORMAL));
        double b = Math.log(Math.max(after, Double.MIN_NORMAL));
        return low + (high - low) * (Math.log(signal) - a) / (b - a);
    }
}
