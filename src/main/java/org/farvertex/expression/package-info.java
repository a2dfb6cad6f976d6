/** Formulas of the user as small immutable trees: numbers, a few functions and named variables, and nothing else. */
package org.farvertex.expression;
