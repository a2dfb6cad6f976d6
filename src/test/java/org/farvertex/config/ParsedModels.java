package org.farvertex.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;

/** Model files of tests, read, and what they say at one mass and coupling. */
final class ParsedModels {

    static final Path EVERY_KEY = Path.of("src/test/resources/config/models/every-key.yaml");

    private ParsedModels() {}

    static ModelDescription parse(String text) {
        return ModelFile.parse("test.yaml", text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfUser(EVERY_KEY.getParent()));
    }

    static double branching(ModelPoint point, String label) {
        return point.decays().stream().filter(d -> d.label().equals(label)).mapToDouble(DecayShare::branching).sum();
    }

    static ProductionTerm term(ModelPoint point, String label) {
        return point.production().stream().filter(t -> t.name().label().equals(label)).findFirst().orElseThrow();
    }
}
