/**
 * Charts of publication quality: one immutable description ({@link org.farvertex.report.chart.Chart}), drawn through
 * JFreeChart as SVG, PDF and PNG by {@link org.farvertex.report.chart.ChartFiles}.
 */
package org.farvertex.report.chart;
