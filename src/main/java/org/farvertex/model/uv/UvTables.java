package org.farvertex.model.uv;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.Fraction;
import org.farvertex.citation.CitedTable;

/** The cited inputs of the UV completion, in {@code resources/data}. */
final class UvTables {

    /** Mass, width and bound on invisible decays of the Higgs boson. */
    static final Map<String, Double> HIGGS = CitedTable.of("data/higgs.csv").numbers("name", "value");
    /** Masses of the light charged fermions [GeV]. */
    static final Map<String, Double> FERMION_MASSES = CitedTable.of("data/light-fermions.csv").numbers("name", "mass_GeV");
    /** Table III. */
    static final List<ChargedField> FIELDS = CitedTable.of("data/uv-charges.csv").rows().stream()
        .map(row -> new ChargedField(row.text("field"), row.integer("colour"), row.integer("isospin_multiplicity"),
            Fraction.parse(row.text("hypercharge")), Fraction.parse(row.text("t3r")))).toList();

    private UvTables() {
    }
}
