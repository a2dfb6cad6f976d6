/** Models that are files: what a mass and a coupling mean for the lifetime, the decays and the production of a long-lived particle. */
package org.farvertex.model.data;
