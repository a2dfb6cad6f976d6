/** Relativistic kinematics, in GeV. */
package org.farvertex.kinematics;
