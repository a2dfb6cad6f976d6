/** Files that appear whole or not at all. */
package org.farvertex.report.file;
