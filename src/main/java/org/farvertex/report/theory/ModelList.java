package org.farvertex.report.theory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Bibliography;
import org.farvertex.citation.Citations;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Identity;
import org.farvertex.model.Model;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;

/**
 * The models there are, those in code first.
 *
 * @param files the shipped model files
 */
public record ModelList(List<ModelDescription> files) implements Result {

    /** Keeps its own list. */
    public ModelList {
        files = List.copyOf(files);
    }

    /** A model as both ways of telling it say it; those in code are described by their papers. */
    private record Row(String name, Identity identity, String coupling, double lightest, double heaviest, Optional<String> description, String source) {

        static Row of(Model model) {
            return new Row(model.name(), model.identity(), model.scale().name(), model.lightest(), model.heaviest(), Optional.empty(),
                Bibliography.usedBy("model " + model.name()).stream().map(work -> "arXiv:" + work.arxiv()).collect(Collectors.joining(", ")));
        }

        static Row of(ModelDescription model) {
            return new Row(model.name(), model.identity(), model.coupling().name(), model.lightest(), model.heaviest(),
                Optional.of(model.description()), model.source());
        }

        String masses() {
            return Figures.of(lightest) + " to " + Figures.of(heaviest);
        }

        JsonObject json() {
            return new JsonObject().with("name", name).with("pdg", identity.pdgId()).with("symbol", identity.symbol()).with("coupling", coupling)
                .with("massRange", masses()).withAny("description", description).with("source", source);
        }
    }

    private List<Row> rows() {
        return Stream.concat(CodedModels.ALL.stream().map(Row::of), files.stream().map(Row::of)).toList();
    }

    @Override
    public Citations citations() {
        Citations all = Citations.NONE;
        for (Row row : rows()) {
            all = all.part("model " + row.name()).inWords("model " + row.name(), row.source());
        }
        return all;
    }

    @Override
    public String text() {
        TextTable table = new TextTable().row("name", "particle", "coupling", "mass [GeV]", "source");
        rows().forEach(row -> table.row(row.name(), row.identity().symbol() + " (" + row.identity().pdgId() + ")", row.coupling(), row.masses(),
            TextTable.shortened(row.source())));
        return String.join(System.lineSeparator(), table.lines());
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("models", rows().stream().map(Row::json).toList());
    }
}
