/**
 * Event record of the HepMC3 format, with readers and writers for Asciiv3 (HepMC3) and IO_GenEvent (HepMC2).
 *
 * <p>Stands alone: imports nothing else of FarVertex. Records are immutable and valid from birth; what the HepMC3 library cannot read
 * back is not written. Formatting ({@link org.farvertex.jhepmc.EventFormatter}, event to bytes,
 * safe on any number of threads) is apart from writing ({@link org.farvertex.jhepmc.EventWriter}, bytes to a stream).
 *
 * <p>Source of the formats: A. Buckley et al., Comput. Phys. Commun. 260 (2021) 107310, arXiv:1912.08005 (HepMC3);
 * M. Dobbs and J.B. Hansen, Comput. Phys. Commun. 134 (2001) 41 and the HepMC2 user manual 2.06 (IO_GenEvent).
 */
package org.farvertex.jhepmc;
