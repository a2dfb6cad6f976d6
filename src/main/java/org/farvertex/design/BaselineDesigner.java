package org.farvertex.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.model.Model;
import org.farvertex.particle.Particle;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Threads;
import org.farvertex.statistics.Estimate;

/**
 * Designs an experiment with a shorter baseline: simulates the production, searches the best place, and checks the outcome by full simulation.
 *
 * <p>The source is a point at the front of the shielding. In a thick dump protons also interact deeper, which spares their A′ part of the way; that
 * gain is left out, since what lets protons through lets their showers through as well.
 */
public final class BaselineDesigner {

    /** Numbers from here to there are written without a power of ten. */
    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e7;
    private static final String ID = "short-baseline";
    private static final double LIGHTEST = 0.01;
    private static final double HEAVIEST = 0.25;
    private static final double STEP = 0.005;
    /** Just below the threshold of A′→μ⁺μ⁻, beyond which nothing flies far. */
    private static final double BELOW_MUONS = 2 * Particle.MUON.mass() * (1 - 1e-5);
    private static final int PER_STRATUM = 16;
    private static final double CHECK_PRECISION = 0.01;
    /** So few events need no second opinion. */
    private static final double NOT_WORTH_IT = 1e-20;
    private static final long LEAKAGE = 1L << 24;
    /** How much wider than asked the sliders of the page may go. */
    private static final double WIDER = 4;

    private final BaselineRequest request;
    private final Model model;
    private final long seed;

    /**
     * Makes a designer.
     *
     * @param request what is asked
     * @param model   the model with its coupling
     * @param seed    seed of the random numbers
     */
    public BaselineDesigner(BaselineRequest request, Model model, long seed) {
        this.request = request;
        this.model = model;
        this.seed = seed;
    }

    /**
     * A detector as asked for, directly behind the shielding, for one unit of exposure: it carries the beam for which channels and spectra are chosen.
     *
     * @return the detector
     */
    public Detector unit() {
        return detector("", "", 1, request.shielding(), request.longest(), request.radius());
    }

    /** The largest volume that the sliders of the page know. */
    private Detector widest() {
        return detector("", "", 1, request.shielding() / 2, request.longest(), WIDER * request.radius());
    }

    private Detector detector(String description, String source, double exposure, double distance, double length, double radius) {
        return new Detector(ID, "short baseline", description, source, request.beam(), exposure, ProductionPoint.ORIGIN,
            Volume.of(new Cylinder(distance, length, radius, 0, 0)), Acceptance.ALL, Optional.empty(),
            Efficiency.constant(1), request.rule());
    }

    /**
     * Finds the proposal.
     *
     * @param template the {@link #unit} detector with channels and spectra
     * @param material what the shielding is made of
     * @param command  command line that makes the proposal, for the detector file
     * @param threads  worker threads
     * @return the proposal, the same for any number of threads
     */
    public BaselineProposal propose(Experiment template, ShieldMaterial material, String command, Threads threads) {
        FlightGrid grid = FlightGrid.of(template.with(widest()), model, masses(), PER_STRATUM, seed, threads);
        BaselineSearch search = new BaselineSearch(request, grid);
        BaselineSearch.Place place = search.best();
        Detector detector = detector(description(material, place.distance()), command, request.exposure(), place.distance(), place.length(), request.radius());
        List<BaselineProposal.Check> checks = List.of(check(template, detector, grid, request.window().low()),
            check(template, detector, grid, request.window().high()));
        Optional<ShieldLeakage> leakage = request.beam().collider() ? Optional.empty()
            : template.spectra().map(spectra -> ShieldLeakage.of(material, place.distance(), spectra,
                new RandomStreams(seed).stream(LEAKAGE, 0)));
        return new BaselineProposal(request, at(template, detector, request.window().high()), place.length(),
            grid.in(request.exposure(), place.distance(), place.length(), request.radius()).probed(request.needed()),
            search.leastExposure(place.distance(), place.length()), search.farthest(request.longest()), checks,
            search.falling(place.length()), leakage, grid);
    }

    /** Every 5 MeV, the ends of the window and the muon threshold. */
    private List<Double> masses() {
        TreeSet<Double> masses = new TreeSet<>(List.of(request.window().low(), request.window().high(), BELOW_MUONS));
        for (int i = 0; LIGHTEST + i * STEP < HEAVIEST; i++) {
            double mass = Math.rint((LIGHTEST + i * STEP) * 1e6) / 1e6;
            if (masses.stream().noneMatch(m -> Math.abs(m - mass) < STEP / 5)) {
                masses.add(mass);
            }
        }
        return new ArrayList<>(masses);
    }

    private String description(ShieldMaterial material, double distance) {
        String front = request.beam().collider() ? "close to the collisions" : String.format(Locale.ROOT, "behind %s m of %s (%.1f interaction lengths)",
            plain(distance), material.name(), distance / material.interactionMetres());
        return String.format(Locale.ROOT, "Proposal of the command in source: a decay volume %s, to cover %s of %s to %s MeV (%s, %s). "
            + "Simplified: point source, no cascade, on axis, every decay in the volume counts, full efficiency; "
            + "the background is the user's number.", front, model.identity().plainSymbol(), mev(request.window().low()), mev(request.window().high()),
            model.name(), model.scale().written(plain(model.coupling())));
    }

    private static String mev(double mass) {
        return plain(mass * 1000);
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return value >= LEAST_PLAIN && value < MOST_PLAIN ? rounded.toPlainString() : ShortestDecimal.text(rounded.doubleValue());
    }

    private Experiment at(Experiment template, Detector detector, double mass) {
        return template.with(model.at(mass)).with(detector);
    }

    private BaselineProposal.Check check(Experiment template, Detector detector, FlightGrid grid, double mass) {
        FlightHistogram histogram = grid.histograms().stream().filter(h -> h.particle().mass() == mass).findFirst().orElseThrow();
        double distance = detector.distance();
        double length = detector.decayVolume().back() - detector.decayVolume().front();
        Estimate expected = histogram.expected(distance, length, request.radius()).times(request.exposure());
        RunSettings settings = new RunSettings(seed, 1, OptionalLong.empty(), CHECK_PRECISION, Sampling.IMPORTANCE);
        return new BaselineProposal.Check(mass, expected.value(), expected.error(),
            expected.value() < NOT_WORTH_IT ? Optional.empty()
                : Optional.of(new RateEstimator(settings, Progress.SILENT).estimate(at(template, detector, mass)).expected()));
    }
}
