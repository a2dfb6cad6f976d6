/** Units and constants of nature: quantities are parsed at the edge; inside, energies are in GeV and lengths in metres. */
package org.farvertex.units;
