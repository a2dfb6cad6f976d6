/** The flight of the A′: where it starts in a dump, which stretches of its line lie in the decay volume, and how likely it decays there. */
package org.farvertex.propagation;
