/** The anomalous magnetic moment of the muon: loops of dark photon and dark Higgs, data, and the band they allow. */
package org.farvertex.muon;
