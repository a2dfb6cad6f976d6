/** Solids in the beam frame (origin at the production point, z along the beam, y up; metres) and the rays through them. */
package org.farvertex.geometry;
