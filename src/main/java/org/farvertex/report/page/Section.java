package org.farvertex.report.page;

import java.util.Objects;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.table.Table;

/** A part of a page. Texts use the markup of {@link org.farvertex.report.chart.Label}. */
public sealed interface Section {

    /**
     * A heading.
     *
     * @param text words
     */
    record Heading(String text) implements Section {
    }

    /**
     * A paragraph.
     *
     * @param text words
     */
    record Paragraph(String text) implements Section {
    }

    /**
     * A figure; figures are numbered in their order.
     *
     * @param name    short name, unique on the page, letters, digits and hyphens
     * @param chart   the chart
     * @param caption what it shows and what follows from it
     */
    record Figure(String name, Chart chart, String caption) implements Section {

        /** Checks the name, which becomes an identifier. */
        public Figure {
            Objects.requireNonNull(chart, "chart");
            if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
                throw new IllegalArgumentException("figure name '" + name + "': letters, digits and hyphens only");
            }
        }
    }

    /**
     * A table; tables are numbered in their order.
     *
     * @param table the table; its caption is printed above it
     */
    record Numbers(Table table) implements Section {
    }

    /**
     * Sliders with a drawing that follows them.
     *
     * @param explorer data and ranges
     * @param caption  what it shows
     */
    record Sliders(ReachExplorer explorer, String caption) implements Section {
    }
}
