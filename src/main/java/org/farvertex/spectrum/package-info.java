/**
 * Spectra of the mesons that the beam makes: tables of our own production, tables in the FORESEE layout, and the smooth
 * density that is read between and beyond their bins.
 */
package org.farvertex.spectrum;
