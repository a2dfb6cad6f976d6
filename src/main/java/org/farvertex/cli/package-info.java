package org.farvertex.cli;

/** The command line: reads options, calls the layers below, prints. It computes nothing itself. */
