/**
 * A UV completion of U(1)_T3R, the universal seesaw: masses and mixing of the heavy fermions, the scalars, anomaly sums.
 */
package org.farvertex.model.uv;
