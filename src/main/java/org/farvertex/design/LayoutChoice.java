package org.farvertex.design;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.random.RandomStreams;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Setup;

/**
 * What a comparison of layouts found.
 *
 * @param request what was compared
 * @param trials  all that was tried
 * @param best    the best of them
 * @param setup   model, channels and spectra of the best, with its detector
 * @param leakage what crosses the shielding in front of it; empty at a collider or without spectra
 * @param leftOut channels that the layouts at one or another beam are without
 */
public record LayoutChoice(LayoutRequest request, List<Trial> trials, Trial best, Setup setup, Optional<ShieldLeakage> leakage, List<LeftOut> leftOut) {

    private static final long LEAKAGE = 1L << 24;

    /** Keeps its own lists. */
    public LayoutChoice {
        trials = List.copyOf(trials);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Gathers what was found.
     *
     * @param search      the search
     * @param trials      what it tried
     * @param material    what the shielding is made of
     * @param description what the detector file of the best says
     * @param command     the command that finds it, for its source
     * @return the comparison
     */
    public static LayoutChoice of(LayoutSearch search, List<Trial> trials, ShieldMaterial material, String description, String command) {
        LayoutRequest request = search.request();
        Trial best = LayoutSearch.best(trials);
        Setup at = search.setups().apply(best.layout().beam());
        Detector detector = best.layout().detector(description, command, request.exposure(), at.detector().listed(), request.rule());
        Optional<ShieldLeakage> leakage = best.layout().beam().collider() ? Optional.empty() : at.spectra().map(spectra ->
            ShieldLeakage.of(material, best.layout().distance(), spectra, new RandomStreams(search.settings().seed()).stream(LEAKAGE, 0)));
        List<LeftOut> leftOut = request.beams().stream().flatMap(beam -> search.setups().apply(beam).leftOut().stream()).distinct().toList();
        return new LayoutChoice(request, trials, best, at.with(detector), leakage, leftOut);
    }
}
