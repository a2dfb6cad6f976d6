/** How particles decay: modes, shapes, and what draws the products. */
package org.farvertex.decay;
