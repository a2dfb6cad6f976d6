package org.farvertex.scan;

/**
 * A row: a cell and its answer.
 *
 * @param of       everything but mass and coupling
 * @param mass     mass [GeV]
 * @param coupling coupling in the unit of the model
 * @param cell     the answer
 */
public record ScanRow(ScanCase of, double mass, double coupling, ScanCell cell) {
}
