/** The decay of the A′ into a pair. */
package org.farvertex.decay;
