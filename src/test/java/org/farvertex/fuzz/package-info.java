/** Thousands of command lines, detector files, spectra tables and journals, made from a fixed seed: none may crash, hang or print NaN. */
package org.farvertex.fuzz;
