/** Assembles a run: sampling, weighting, tally, and the events made from them. */
package org.farvertex.simulation;
