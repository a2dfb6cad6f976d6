package org.farvertex.report.file;

/** Files that appear whole or not at all. */
