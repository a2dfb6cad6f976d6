package org.farvertex.report.hepdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.farvertex.report.hepdata.DataTable.At;
import org.farvertex.report.hepdata.DataTable.Bin;
import org.farvertex.report.hepdata.DataTable.Dependent;
import org.farvertex.report.hepdata.DataTable.Independent;
import org.farvertex.report.hepdata.DataTable.Named;
import org.farvertex.report.hepdata.DataTable.Qualifier;
import org.farvertex.report.hepdata.DataTable.ErrorBar;
import org.farvertex.report.hepdata.DataTable.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads the files back with a YAML 1.1 reader, as HEPData's own checker uses, and applies the rules of its JSON schemas
 * 1.1.1 (https://hepdata.net/submission/schemas/1.1.1/submission_schema.json and data_schema.json) and of the checks
 * beyond them (equal lengths, errors not all zero, every file referenced), written down here in our own words.
 */
class SubmissionFolderTest {

    @TempDir
    Path folder;

    static Submission sample() {
        DataTable reach = new DataTable("Mass reach of FASER2", "Figure 3", "Contour with $N = 3$: 'quotes', colons: and # signs",
            List.of(new Keyword(Keyword.Kind.CMENERGIES, List.of("14000.0")), new Keyword(Keyword.Kind.OBSERVABLES, List.of("N")),
                new Keyword(Keyword.Kind.REACTIONS, List.of("P P --> A' X")), new Keyword(Keyword.Kind.PHRASES, List.of("dark photon"))),
            List.of(new Independent("$m_{A'}$", "MEV", List.of(new At(10), new At(1e20), new At(1e-12)))),
            List.of(new Dependent("$\\epsilon$", "", List.of(new Qualifier("V", "10", "GEV"), new Qualifier("LIMIT", "upper", "")),
                List.of(new Value(3e-5, List.of(ErrorBar.symmetric("stat", 1e-6), new ErrorBar("hadronic", 2e-6, 4e-6))),
                    new Value(2.5e8, List.of(ErrorBar.symmetric("stat", 0))), new Value(Double.NaN, List.of())))), Licence.CC0);
        DataTable spectrum = new DataTable("Energy", "", "Binned", List.of(),
            List.of(new Independent("$E$", "GEV", List.of(new Bin(0, 10), new Bin(10, 1e7))),
                new Independent("generator", "", List.of(new Named("SIBYLL"), new Named("12")))),
            List.of(new Dependent("events", "", List.of(), List.of(new Value(1, List.of()), new Value(0, List.of())))), Licence.CC_BY_4);
        return new Submission("Made by a test: command, version, seed", List.of(reach, spectrum));
    }

    @Test
    void followsTheRulesOfTheSchemas() throws IOException {
        Path out = SubmissionFolder.write(sample(), folder.resolve("hepdata"));
        List<Map<String, Object>> documents = new ArrayList<>();
        new Yaml().loadAll(Files.readString(out.resolve("submission.yaml"))).forEach(d -> documents.add(map(d)));
        assertThat(documents).hasSize(3);
        assertThat(documents.get(0)).containsOnlyKeys("comment");
        Set<String> referenced = new java.util.TreeSet<>(Set.of("submission.yaml"));
        for (Map<String, Object> table : documents.subList(1, 3)) {
            assertThat(table).containsKeys("name", "description", "keywords", "data_file");
            assertThat(Set.of("name", "location", "description", "keywords", "data_file", "data_license")).containsAll(table.keySet());
            assertThat((String) table.get("name")).hasSizeLessThanOrEqualTo(64);
            assertThat(map(table.get("data_license"))).containsKeys("name", "url");
            keywords(table);
            referenced.add((String) table.get("data_file"));
            dataFile(map(new Yaml().load(Files.readString(out.resolve((String) table.get("data_file"))))));
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(referenced);
        }
    }

    private static void keywords(Map<String, Object> table) {
        for (Object keyword : list(table.get("keywords"))) {
            assertThat(map(keyword)).containsOnlyKeys("name", "values");
            assertThat((String) map(keyword).get("name")).isIn("cmenergies", "observables", "reactions", "phrases");
            if (map(keyword).get("name").equals("cmenergies")) {
                assertThat(list(map(keyword).get("values"))).allMatch(Number.class::isInstance);
            }
        }
    }

    private static void dataFile(Map<String, Object> data) {
        assertThat(data).containsOnlyKeys("independent_variables", "dependent_variables");
        List<Integer> lengths = new ArrayList<>();
        for (Object variable : list(data.get("independent_variables"))) {
            assertThat(map(variable)).containsOnlyKeys("header", "values");
            assertThat(map(map(variable).get("header"))).containsKey("name");
            lengths.add(list(map(variable).get("values")).size());
            for (Object value : list(map(variable).get("values"))) {
                assertThat(map(value).keySet()).isIn(Set.of("value"), Set.of("low", "high"));
                map(value).forEach((key, v) -> assertThat(v).isInstanceOfAny(key.equals("value")
                    ? new Class<?>[] {Number.class, String.class} : new Class<?>[] {Number.class}));
            }
        }
        for (Object variable : list(data.get("dependent_variables"))) {
            assertThat(Set.of("header", "qualifiers", "values")).containsAll(map(variable).keySet());
            lengths.add(list(map(variable).get("values")).size());
            list(map(variable).get("values")).forEach(value -> errors(map(value)));
        }
        assertThat(lengths.stream().distinct()).hasSize(1);
    }

    private static void errors(Map<String, Object> value) {
        assertThat(Set.of("value", "errors")).containsAll(value.keySet());
        if (value.containsKey("errors")) {
            assertThat(list(value.get("errors"))).isNotEmpty().allSatisfy(error -> {
                assertThat(map(error).containsKey("symerror") ^ map(error).containsKey("asymerror")).isTrue();
                assertThat(Set.of("symerror", "asymerror", "label")).containsAll(map(error).keySet());
            });
        }
    }

    /** {@code 1.0E20} without a sign is a word for YAML 1.1. */
    @Test
    @SuppressWarnings("unchecked")
    void numbersAreReadAsTheNumbersThatWereWritten() throws IOException {
        Path out = SubmissionFolder.write(sample(), folder.resolve("hepdata"));
        Map<String, Object> data = map(new Yaml().load(Files.readString(out.resolve("mass-reach-of-faser2.yaml"))));
        assertThat(values(list(data.get("independent_variables")).get(0))).extracting(v -> (Object) v.get("value"))
            .containsExactly(10.0, 1e20, 1e-12);
        List<Map<String, Object>> found = values(list(data.get("dependent_variables")).get(0));
        assertThat(found).extracting(v -> (Object) v.get("value")).containsExactly(3e-5, 2.5e8, "-");
        assertThat(list(found.get(0).get("errors"))).containsExactly(Map.of("symerror", 1e-6, "label", "stat"),
            Map.of("asymerror", Map.of("minus", -2e-6, "plus", 4e-6), "label", "hadronic"));
        assertThat(found.get(1)).as("all errors zero: none given").doesNotContainKey("errors");
        Map<String, Object> energy = map(new Yaml().load(Files.readString(out.resolve("energy.yaml"))));
        assertThat(values(list(energy.get("independent_variables")).get(1)).get(1)).containsEntry("value", "12");
    }

    @Test
    void refusesWhatHepDataRefuses() {
        assertThatThrownBy(() -> new DataTable("x".repeat(65), "", "", List.of(), List.of(), List.of(), Licence.CC0))
            .hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> new DataTable("x", "", "", List.of(), List.of(new Independent("m", "", List.of(new At(1)))),
            List.of(new Dependent("n", "", List.of(), List.of())), Licence.CC0)).hasMessageContaining("one length");
        assertThatThrownBy(() -> new Keyword(Keyword.Kind.CMENERGIES, List.of("14 TeV"))).hasMessageContaining("GeV");
        assertThatThrownBy(() -> new Bin(2, 1)).hasMessageContaining("from 2.0 to 1.0");
        assertThatThrownBy(() -> new Submission("", List.of(sample().tables().get(0), sample().tables().get(0))))
            .hasMessageContaining("two tables");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object o) {
        return (Map<String, Object>) o;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object o) {
        return (List<Object>) o;
    }

    private static List<Map<String, Object>> values(Object variable) {
        return list(map(variable).get("values")).stream().map(SubmissionFolderTest::map).toList();
    }
}
