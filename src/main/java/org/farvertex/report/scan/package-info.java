/** What a scan of a plan gives: its rows as tables, and in a few words. */
package org.farvertex.report.scan;
