package org.farvertex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans of scans in a folder, beside a detector file {@code my.yaml}.
 *
 * @param folder the folder
 */
record PlanTrial(Path folder) {

    static final String PLAN = """
        detectors: [faser, {file: my.yaml, distance: [240 m, 480 m], radius: 0.2 m}]
        models:
          - {name: t3r, couplings: [10 GeV, 30 GeV]}
          - {name: dark-photon, couplings: {from: 1e-5, to: 1e-4, count: 2}}
        masses: [30 MeV, 60 MeV]
        variations: [{name: pions, channels: [pi0]}]
        """;

    CommandRun scan(String plan, String name, String... more) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        if (!Files.exists(folder.resolve("my.yaml"))) {
            Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("my.yaml"));
        }
        List<String> words = new ArrayList<>(List.of("scan", folder.resolve("plan.yaml").toString(), "--output", folder.resolve(name).toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    List<String> rows(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("scan.csv")).lines().skip(1).filter(line -> !line.startsWith("#")).toList();
    }
}
