/** The Majorana dark matter of U(1)_T3R: scattering off nucleons, annihilation through the dark Higgs, relic density. */
package org.farvertex.darkmatter;
