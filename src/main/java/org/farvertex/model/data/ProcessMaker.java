package org.farvertex.model.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.Identity;
import org.farvertex.model.VectorProcesses;
import org.farvertex.particle.Particle;
import org.farvertex.production.ConversionProduction;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.ElectronBremsstrahlungProduction;
import org.farvertex.production.MixingProduction;
import org.farvertex.production.NucleonBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.RestFrame;
import org.farvertex.production.TabulatedProduction;
import org.farvertex.production.ThreeBodies;
import org.farvertex.production.VectorCouplings;

/**
 * Turns the terms of a model file into processes that draw.
 *
 * @param identity the particle
 * @param mass     its mass [GeV]
 */
record ProcessMaker(Identity identity, double mass) {

    /** Numbers in event files of what follows from charges: those that the same processes of the models in code have. */
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4, 5, 7);

    Stream<ProductionProcess> of(ProductionTerm term) {
        if (term instanceof ProductionTerm.MesonDecay decay) {
            return Stream.of(decay(decay));
        }
        if (term instanceof ProductionTerm.Mixing mixing) {
            return Stream.of(new MixingProduction(mixing.name().label(), mixing.name().number(),
                symbol() + " in place of " + mixing.replaced().label(), List.of(), Polarisation.NONE, mixing.replaced(), mixing.amplitude(),
                mixing.logStrength()));
        }
        if (term instanceof ProductionTerm.Bremsstrahlung brem) {
            return Stream.of(bremsstrahlung(brem));
        }
        if (term instanceof ProductionTerm.Conversion conversion) {
            return Stream.of(new ConversionProduction(conversion.name().label(), conversion.name().number(),
                "gamma N -> " + symbol() + " N (Primakoff)", conversion.coupling(), conversion.logStrength()));
        }
        if (term instanceof ProductionTerm.TabulatedSpectrum tabulated) {
            return Stream.of(new TabulatedProduction(tabulated.name().label(), tabulated.name().number(), "tabulated spectrum of " + symbol(),
                List.of(), Polarisation.NONE, tabulated.tables(), tabulated.scale(), tabulated.mostTransverse(), tabulated.logStrength()));
        }
        ProductionTerm.VectorCurrents currents = (ProductionTerm.VectorCurrents) term;
        FermionCharges x = currents.charges();
        return VectorProcesses.of(new VectorCouplings(x.up(), x.down(), x.strange(), x.electron(), x.muon()).times(currents.coupling()), 0, mass,
            currents.logStrength(), symbol(), NUMBERS).stream();
    }

    private ProductionProcess bremsstrahlung(ProductionTerm.Bremsstrahlung term) {
        String label = term.name().label();
        int number = term.name().number();
        return term.electron()
            ? new ElectronBremsstrahlungProduction(label, number, "electron bremsstrahlung of " + symbol() + " in a thick target",
                new VectorCouplings(0, 0, 0, term.vector(), 0), term.logStrength())
            : new NucleonBremsstrahlungProduction(label, number, "proton bremsstrahlung of " + symbol(), term.vector(), term.scalar(),
                term.axial(), term.logStrength());
    }

    private ProductionProcess decay(ProductionTerm.MesonDecay term) {
        double room = term.parent().mass() - term.companions().stream().mapToDouble(Particle::mass).sum();
        Optional<RestFrame> frame = mass < room && term.branching() > 0 ? Optional.of(frame(term)) : Optional.empty();
        return new DecayProduction(term.name().label(), term.name().number(), description(term), List.of(), polarisation(term), term.parent(),
            term.companions(), frame, term.perParent(), term.conjugate(), term.logStrength());
    }

    private String description(ProductionTerm.MesonDecay term) {
        return term.parent().label() + " -> " + term.companions().stream().map(Particle::label).collect(Collectors.joining(" ")) + " " + symbol();
    }

    private RestFrame frame(ProductionTerm.MesonDecay term) {
        List<Particle> companions = term.companions();
        if (companions.size() == 1) {
            return RestFrame.of(new TwoBodyDecay(term.parent().mass(), mass, companions.get(0).mass()));
        }
        // q² is the squared mass of the particle and the second companion together
        ThreeBodies bodies = new ThreeBodies(term.parent().mass(), mass, companions.get(1).mass(), companions.get(0).mass());
        if (term.density().isEmpty()) {
            return bodies.phaseSpace();
        }
        Density.Evaluated density = term.density().get();
        RestFrame frame = switch (density.kind()) {
            case Q2_COSTHETA -> bodies.angular(density.value());
            case Q2_ENERGY -> bodies.dalitz((energy, squares) -> density.along().at(squares, energy), density.quadratic());
            case ENERGY -> bodies.energies(energy -> density.value().applyAsDouble(energy, Double.NaN));
            case INVARIANTS -> throw new IllegalArgumentException("a density in s12 and s23 is for decays of the particle");
        };
        return frame.writtenAt(density.place());
    }

    /** A spinless parent and one spinless companion leave a vector helicity 0, a photon leaves it ±1. */
    private Polarisation polarisation(ProductionTerm.MesonDecay term) {
        if (identity.spin() != Identity.Spin.VECTOR || term.companions().size() != 1 || term.parent().twiceSpin() != 0) {
            return Polarisation.NONE;
        }
        return term.companions().get(0).twiceSpin() == 0 ? Polarisation.LONGITUDINAL : Polarisation.TRANSVERSE;
    }

    private String symbol() {
        return identity.symbol();
    }
}
