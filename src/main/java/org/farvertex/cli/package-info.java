/** The command line: reads options, calls the layers below, prints. It computes nothing itself. */
package org.farvertex.cli;
