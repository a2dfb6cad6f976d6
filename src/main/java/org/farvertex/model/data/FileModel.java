package org.farvertex.model.data;

import java.util.List;
import java.util.Map;
import org.farvertex.decay.DalitzDensity;
import org.farvertex.decay.DecayShape;
import org.farvertex.decay.DecayShapes;
import org.farvertex.decay.InclusiveShape;
import org.farvertex.input.ShownNumbers;
import org.farvertex.model.Coupling;
import org.farvertex.model.Identity;
import org.farvertex.model.Lifetime;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.MassRange;
import org.farvertex.model.Model;
import org.farvertex.particle.FinalState;
import org.farvertex.production.ProductionProcess;

/**
 * A model that a file tells, at one value of its coupling.
 *
 * @param description what the file says
 * @param coupling    the value, in the unit of the file
 */
public record FileModel(ModelDescription description, double coupling) implements Model {

    /** Logarithm of the weakest production that is drawn: a little above what numbers hold. */
    private static final double LEAST_LOG_STRENGTH = -650;

    /** Checks the coupling. */
    public FileModel {
        if (!(coupling > 0 && Double.isFinite(coupling))) {
            throw new IllegalArgumentException("the coupling " + description.coupling().name() + " must be positive and finite");
        }
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public Identity identity() {
        return description.identity();
    }

    @Override
    public LongLivedParticle at(double mass) {
        ModelPoint point = description.at(mass, coupling);
        requireStrength(point);
        ProcessMaker maker = new ProcessMaker(identity(), mass);
        return new LongLivedParticle(name(), identity(), mass, Map.of(description.coupling().name(), coupling),
            Lifetime.ofLogarithm(point.logProperDecayLength()), point.modes(this::shape), point.production().stream().flatMap(maker::of).toList(), 0,
            List.of(description.source()));
    }

    /** Less would be drawn as nothing at all. */
    private void requireStrength(ModelPoint point) {
        double strongest = point.production().stream().mapToDouble(ProductionTerm::logStrength).max().orElse(Double.NEGATIVE_INFINITY);
        if (strongest < LEAST_LOG_STRENGTH && strongest > Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the coupling " + description.coupling().name() + " = " + ShownNumbers.rounded(coupling)
                + " is so small that what is made goes as 10^" + Math.round(strongest / Math.log(10)) + ", less than the smallest number");
        }
    }

    /**
     * The processes of a term of the file.
     *
     * @param term the term
     * @param mass mass of the particle [GeV]
     * @return one, or several for the currents of a vector particle
     */
    public List<ProductionProcess> processes(ProductionTerm term, double mass) {
        return new ProcessMaker(identity(), mass).of(term).toList();
    }

    private DecayShape shape(DecayShare share) {
        if (share.inclusive()) {
            return new InclusiveShape(FinalState.of(share.products()).orElse(FinalState.HADRONS));
        }
        return DecayShapes.of(share.products(), identity().twiceSpin(), share.density().map(density -> (DalitzDensity) density.value()::applyAsDouble));
    }

    @Override
    public Coupling scale() {
        return description.coupling();
    }

    @Override
    public FileModel withCoupling(double value) {
        return new FileModel(description, value);
    }

    @Override
    public MassRange masses() {
        return description.covered();
    }

    /** Decays alone decide, and that tables of production do not end. */
    @Override
    public boolean covers(double mass) {
        return mass >= description.lightest() && mass <= description.heaviest() && description.covers(mass) && description.addsUp(mass, coupling);
    }

    @Override
    public double lightest() {
        return description.covered().low();
    }

    @Override
    public double heaviest() {
        return description.heaviest();
    }
}
