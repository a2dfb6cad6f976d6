/** The models of the A′: its couplings to fermions, its partial widths and its lifetime. */
package org.farvertex.model;
