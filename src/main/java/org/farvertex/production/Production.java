package org.farvertex.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Model;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.units.Constants;

/**
 * Makes the proposals of the channels for one A′, beam and detector; expectation of weights: A′ made in the exposure.
 *
 * @param boson    the A′
 * @param detector detector and beam
 * @param window   directions in which the detector is seen
 * @param energies energies of the A′ worth drawing
 * @param domain   where proton bremsstrahlung is trusted
 */
public record Production(DarkPhoton boson, Detector detector, AngularWindow window, EnergyRange energies,
                         BremsstrahlungDomain domain) {

    private static final AngularWindow HEMISPHERE = new AngularWindow(0, Math.PI / 2 * (1 - 1e-12), 0, 2 * Math.PI);

    /**
     * Production at all energies.
     *
     * @param boson    the A′
     * @param detector detector and beam
     * @param window   directions in which the detector is seen
     * @param domain   where proton bremsstrahlung is trusted
     */
    public Production(DarkPhoton boson, Detector detector, AngularWindow window, BremsstrahlungDomain domain) {
        this(boson, detector, window, EnergyRange.ALL, domain);
    }

    /** How directions and momenta are drawn. */
    public enum Sampling {
        /** Towards the detector. */
        IMPORTANCE,
        /** As nature does. */
        PLAIN
    }

    /**
     * The channels that a beam and model have by default: all but the longitudinal one, which is an estimate.
     *
     * @param beam  the beam
     * @return the channels
     */
    public static List<ChannelKind> standardChannels(Beam beam) {
        if (beam.projectile() == Particle.ELECTRON) {
            return List.of(ChannelKind.ELECTRON_BREMSSTRAHLUNG);
        }
        return List.of(ChannelKind.PI0, ChannelKind.ETA, ChannelKind.ETA_PRIME, ChannelKind.OMEGA,
            ChannelKind.BREMSSTRAHLUNG);
    }

    /**
     * Why a channel cannot be asked for.
     *
     * @param kind  the channel
     * @param beam  the beam
     * @param model the model
     * @return the reason; empty if all is well
     */
    public static Optional<String> obstacle(ChannelKind kind, Beam beam, Model model) {
        boolean electrons = beam.projectile() == Particle.ELECTRON;
        if (electrons != (kind == ChannelKind.ELECTRON_BREMSSTRAHLUNG)) {
            return Optional.of("the beam " + beam.id() + " does not have this channel");
        }
        if (kind == ChannelKind.LONGITUDINAL && !model.hasLongitudinalChannel()) {
            return Optional.of("the model " + model.name() + " (or its paper mode) does not have this channel");
        }
        return Optional.empty();
    }

    /**
     * The proposal of a channel.
     *
     * @param kind     the channel
     * @param spectra  meson spectra; not used by bremsstrahlung
     * @param sampling how to draw
     * @return the proposal; empty if the A′ is too heavy for the channel or does not couple to it
     */
    public Optional<Proposal> proposal(ChannelKind kind, Optional<BeamSpectra> spectra, Sampling sampling) {
        if (closed(kind).isPresent()) {
            return Optional.empty();
        }
        AngularWindow seen = sampling == Sampling.PLAIN ? HEMISPHERE : window;
        return switch (kind) {
            case PI0, ETA, ETA_PRIME, OMEGA -> meson(kind, spectra.orElseThrow(), sampling);
            case BREMSSTRAHLUNG -> protonBremsstrahlung(seen);
            case LONGITUDINAL -> longitudinal(spectra.orElseThrow(), seen);
            case ELECTRON_BREMSSTRAHLUNG -> electronBremsstrahlung(seen);
        };
    }

    /**
     * Why a channel gives exactly nothing.
     *
     * @param kind the channel
     * @return the reason; empty if the channel is open
     */
    public Optional<String> closed(ChannelKind kind) {
        double beam = detector.beam().energy();
        double most = switch (kind) {
            case PI0, ETA, ETA_PRIME, OMEGA -> {
                if (boson.mass() >= kind.parent().orElseThrow().mass() - kind.companion().orElseThrow().mass()) {
                    yield 0;
                }
                if (MesonBranching.ratio(kind, boson) == 0) {
                    yield Double.NaN;
                }
                yield PhaseSpace.largestEnergy(new TwoBodyDecay(kind.parent().orElseThrow().mass(), boson.mass(),
                    kind.companion().orElseThrow().mass()), detector.beam().momentum());
            }
            case BREMSSTRAHLUNG -> domain.highestFraction() * beam;
            case LONGITUDINAL -> beam;
            case ELECTRON_BREMSSTRAHLUNG -> boson.mass() < beam / 2 ? beam : 0;
        };
        if (Double.isNaN(most)) {
            return Optional.of("the A′ does not couple to it");
        }
        if (most <= boson.mass()) {
            return Optional.of("the A′ is too heavy for it");
        }
        return most < energies.min() || energies.max() < boson.mass()
            ? Optional.of("no A′ from it has an energy that the detector accepts") : Optional.empty();
    }

    private PhaseSpace space() {
        return new PhaseSpace(detector.beam().rest(), energies);
    }

    private Optional<Proposal> meson(ChannelKind kind, BeamSpectra spectra, Sampling sampling) {
        TwoBodyDecay decay = new TwoBodyDecay(kind.parent().orElseThrow().mass(), boson.mass(),
            kind.companion().orElseThrow().mass());
        ParentSpectrum spectrum = spectra.of(kind.parent().orElseThrow());
        double factor = MesonBranching.ratio(kind, boson) * interactions(spectra);
        PhaseSpace space = space();
        if (sampling == Sampling.PLAIN) {
            return Optional.of(new ForwardMesonDecay(spectrum, decay, space.rest(), factor));
        }
        return Optional.of(window.thetaMin() > 0 ? new OffAxisMesonDecay(spectrum, decay,
            Steering.of(detector, window, boson.mass() / boson.properDecayLength()), space.rest(), factor)
            : new MesonDecayProposal(spectrum, decay, window, space, factor));
    }

    /** \(\theta_L^2=(f_\pi g/m)^2\) A′ for every π⁰, independent of the mass: \(\theta_L=f_\pi/(\sqrt2V)\). */
    private Optional<Proposal> longitudinal(BeamSpectra spectra, AngularWindow seen) {
        double angle = Constants.PION_DECAY_CONSTANT * (boson.couplings().up() - boson.couplings().down()) / boson.mass();
        return Optional.of(new LongitudinalProposal(spectra.of(Particle.PI0), boson.mass(), seen, space(),
            angle * angle * interactions(spectra)));
    }

    private Optional<Proposal> protonBremsstrahlung(AngularWindow seen) {
        Beam beam = detector.beam();
        List<NucleonCrossSection> targets = new ArrayList<>(List.of(NucleonCrossSection.PROTON));
        if (!beam.collider()) {
            targets.add(NucleonCrossSection.NEUTRON);
        }
        double s = beam.collider() ? beam.sqrtS() * beam.sqrtS() : 2 * Particle.PROTON.mass() * beam.energy();
        double number = beam.collider()
            ? detector.exposure() * beam.inelasticCrossSection().orElseThrow() / Constants.PICOBARN_IN_MILLIBARN
            : detector.exposure();
        return Optional.of(new ProtonBremsstrahlungProposal(new ProtonBremsstrahlung(boson, s, targets), domain, seen,
            beam.energy(), boson.mass(), space(), number));
    }

    private Optional<Proposal> electronBremsstrahlung(AngularWindow seen) {
        Beam beam = detector.beam();
        return Optional.of(new ElectronBremsstrahlungProposal(
            new ElectronBremsstrahlung(boson, beam.target().orElseThrow()), beam.target().orElseThrow(), seen,
            beam.energy(), boson.mass(), beam.rest(), detector.exposure()));
    }

    /** What a yield of the spectra is multiplied with: interactions in the exposure, or 1/pb. */
    private double interactions(BeamSpectra spectra) {
        if (!detector.beam().collider()) {
            if (spectra.normalisation() == BeamSpectra.Normalisation.PICOBARN) {
                throw new IllegalArgumentException("tables of cross sections serve a collider, not " + detector.beam().id());
            }
            return detector.exposure();
        }
        return spectra.normalisation() == BeamSpectra.Normalisation.PICOBARN ? detector.exposure()
            : detector.exposure() * spectra.inelasticCrossSection() / Constants.PICOBARN_IN_MILLIBARN;
    }
}
