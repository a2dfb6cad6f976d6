package org.farvertex.model;

import java.util.List;
import java.util.Optional;

/** The models that are written in code, since their formulas are the mission; each says itself what it is called and coupled by. */
public final class CodedModels {

    /** Each at some coupling; {@link Model#withCoupling} gives it at another. */
    public static final List<Model> ALL = List.of(
        new RightHandedT3R(RightHandedT3R.DEFAULT_VEV, 1, false, RightHandedT3R.Scenario.VISIBLE),
        new DarkHiggs(RightHandedT3R.DEFAULT_VEV, DarkHiggs.OpenChannels.NONE), new KineticMixing(1e-5), new BMinusL(1e-5));

    private CodedModels() {
    }

    /**
     * The model of a name.
     *
     * @param name the name
     * @return the model at some coupling, if there is one of that name
     */
    public static Optional<Model> byName(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
