package org.farvertex.design;

/**
 * All that {@code design} finds.
 *
 * @param survey   Fig. 6 with the experiments that exist or are planned
 * @param proposal the shorter-baseline experiment
 * @param proposed the same experiment on Fig. 6
 */
public record DesignResult(BaselineSurvey survey, BaselineProposal proposal, Baseline proposed) {
}
