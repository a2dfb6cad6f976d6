package org.farvertex.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.ShieldMaterial;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Material;
import org.farvertex.detector.SignalRule;
import org.farvertex.input.InputException;
import org.farvertex.reach.Range;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of {@code design} that say what the shorter-baseline experiment must be. */
final class ProposalOptions {

    private static final double MOST_EVENTS = 1e9;
    private static final double LIGHTEST = 0.01;
    private static final double HEAVIEST = 0.25;
    /** 95 % confidence without background. */
    private static final double USUAL_SIGNAL = 3;

    @Option(names = "--beam", paramLabel = "NAME", defaultValue = "protons-400GeV",
        description = "Proton beam of the proposal: a name, or a momentum from 60GeV to 450GeV; default ${DEFAULT-VALUE}.")
    private String beam;

    @Option(names = "--target", paramLabel = "NAME",
        description = "What the beam is stopped in, with the yields of its nuclei; default: nucleons. One of those that 'beams' lists.")
    private String target;

    @Option(names = "--exposure", paramLabel = "X", description = "Exposure, e.g. 4e19pot (default, a year of the SPS) or 300/fb.")
    private String exposure;

    @Option(names = "--size", paramLabel = "D", converter = NumberConverters.Length.class, defaultValue = "50cm",
        description = "Transverse size: diameter of the round decay volume, default ${DEFAULT-VALUE}.")
    private double size;

    @Option(names = "--shielding", paramLabel = "D", converter = NumberConverters.Length.class, defaultValue = "1m",
        description = "Least length of matter between source and decay volume, default ${DEFAULT-VALUE}.")
    private double shielding;

    @Option(names = "--material", paramLabel = "NAME", defaultValue = "tungsten",
        description = "Matter of the shielding, for the estimate of what leaks through: tungsten (default), lead, iron, concrete.")
    private String material;

    @Option(names = "--longest", paramLabel = "L", converter = NumberConverters.Length.class, defaultValue = "5m",
        description = "Largest length of the decay volume, default ${DEFAULT-VALUE}.")
    private double longest;

    @ArgGroup(exclusive = false)
    private SignalOptions signal = new SignalOptions();

    @Option(names = "--background", paramLabel = "N", defaultValue = "0",
        description = "Background events that you expect, default ${DEFAULT-VALUE}; raises the needed signal as the median expected CLs limit grows.")
    private double background;

    @Option(names = "--window", paramLabel = "MIN:MAX", defaultValue = "110MeV:200MeV",
        description = "Masses to cover, default ${DEFAULT-VALUE}.")
    private String window;

    BaselineRequest request() {
        Beam chosen = NamedBeams.read("--beam", beam, target());
        if (chosen.collider() && target != null) {
            throw InputException.of("--target", target, "is for a beam on a target, not for the collider " + chosen.id());
        }
        Range masses = window();
        if (!(masses.low() >= LIGHTEST && masses.high() <= HEAVIEST)) {
            throw InputException.of("--window", window, "must rise and lie between 10 MeV and 250 MeV");
        }
        return new BaselineRequest(chosen, exposure(chosen), size / 2, shielding, longest, rule(), masses);
    }

    /** Events needed. */
    SignalRule rule() {
        if (!(background >= 0 && background <= MOST_EVENTS)) {
            throw InputException.of("--background", background, "must not be negative, and at most 1e9 events");
        }
        return signal.asked(SignalRule.ofEvents(USUAL_SIGNAL, background));
    }

    /** What the beam is stopped in; empty for nucleons. */
    Optional<Material> target() {
        return Optional.ofNullable(target).map(name -> NamedBeams.target("--target", name));
    }

    String beamText() {
        return beam;
    }

    String windowText() {
        return window;
    }

    double size() {
        return size;
    }

    double shielding() {
        return shielding;
    }

    double longest() {
        return longest;
    }

    ShieldMaterial material() {
        return ShieldMaterial.byName(material).orElseThrow(() -> InputException.of("--material", material,
            "must be one of " + ShieldMaterial.all().stream().map(ShieldMaterial::name).collect(Collectors.joining(", "))));
    }

    /** The exposure, or what is usual at the beam. */
    double exposure(Beam chosen) {
        String text = exposure != null ? exposure : chosen.collider() ? "300/fb" : "4e19pot";
        try {
            double value = Quantity.parse(text, chosen.kind().exposure()).internal();
            positive("--exposure", value);
            return value;
        } catch (IllegalArgumentException e) {
            throw InputException.of("--exposure", text, e);
        }
    }

    private static void positive(String option, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw InputException.of(option, value, "must be positive and finite");
        }
    }

    /** Masses to cover. */
    Range window() {
        String[] ends = window.split(":", -1);
        if (ends.length != 2) {
            throw InputException.of("--window", window, "must be MIN:MAX, for example 110MeV:200MeV");
        }
        try {
            double low = Quantity.parse(ends[0], Dimension.ENERGY).internal();
            double high = Quantity.parse(ends[1], Dimension.ENERGY).internal();
            return new Range(low, high);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--window", window, e);
        }
    }
}
