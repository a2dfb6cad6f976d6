/** Decays into files: HepMC3, HepMC2, CSV and EventCalc, plain or compressed, complete or not there at all. */
package org.farvertex.eventfile;
