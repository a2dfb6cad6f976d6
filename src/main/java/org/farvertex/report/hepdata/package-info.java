/**
 * HEPData submissions: a folder with {@code submission.yaml} and one data file per table, after the JSON schemas 1.1
 * of hepdata.net (https://hepdata-submission.readthedocs.io).
 */
package org.farvertex.report.hepdata;
