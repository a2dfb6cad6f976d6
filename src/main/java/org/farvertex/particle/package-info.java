/** The particles of the program with their PDG numbers, masses and widths. */
package org.farvertex.particle;
