/** Rare decays of light mesons into the bosons of U(1)_T3R: what a non-conserved current does at low energy. */
package org.farvertex.meson;
