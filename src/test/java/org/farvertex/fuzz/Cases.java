package org.farvertex.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.farvertex.config.Detectors;

/** Makes the cases; the same number and seed give the same case. */
final class Cases {

    private static final List<List<String>> CHECKS = List.of(List.of("detectors", "check", "TMP/d.yaml"),
        List.of("detectors", "check", "TMP/d.yaml", "--json"));
    private static final List<List<String>> OF_A_DETECTOR = List.of(
        List.of("rate", "TMP/d.yaml", "--mass", "30MeV", "--samples", "64", "--threads", "1", "--json"),
        List.of("rate", "TMP/d.yaml", "--mass", "60MeV", "--samples", "64", "--threads", "1", "--channels", "bremsstrahlung"),
        List.of("spectrum", "TMP/d.yaml", "--mass", "30MeV", "--samples", "256", "--threads", "1", "--no-files", "--json"),
        List.of("reach", "TMP/d.yaml", "--mass-range", "30MeV:31MeV", "--channels", "pi0", "--samples", "64", "--threads", "1", "--no-files",
            "--json"),
        List.of("generate", "TMP/d.yaml", "--mass", "30MeV", "--channels", "pi0", "-n", "3", "--threads", "1", "--json", "-o", "TMP/e.hepmc3"));
    private static final List<List<String>> OF_A_TABLE = List.of(
        List.of("rate", "faser", "--mass", "60MeV", "--channels", "pi0", "--samples", "64", "--threads", "1", "--spectra", "TMP/t", "--json"),
        List.of("spectrum", "faser2", "--mass", "60MeV", "--channels", "pi0", "--samples", "256", "--threads", "1", "--spectra", "TMP/t",
            "--no-files", "--json"));
    /** Four angles times four momenta, where FASER sees decays. */
    private static final String TABLE = "# a toy\n# sigma in pb\n" + String.join("", List.of("1.5", "2.0", "2.5", "3.0").stream()
        .map(p -> "-5.0 P 2e9\n-4.5 P 3e9\n-4.0 P 4e9\n-3.5 P 5e9\n".replace("P", p)).toList());

    private final CommandGrammar grammar = new CommandGrammar();
    private final List<String> detectors;
    private final String journal;

    Cases(String journal) throws IOException {
        detectors = Detectors.names().stream().map(name -> Path.of("detectors", name + ".yaml")).map(Cases::text).toList();
        this.journal = journal;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of ten cases six are command lines, one a stretched detector, one a spoilt detector file, one a table and one a journal. */
    Case number(int n) {
        Dice dice = Dice.of(0x9E3779B97F4A7C15L * (n + 1));
        return switch (n % 10) {
            case 0, 1, 2, 3, 4, 5 -> new Case(Map.of(), grammar.line(dice));
            case 6 -> new Case(Map.of("d.yaml", Case.bytes(Mutations.stretch(dice.one(detectors), dice))), dice.one(OF_A_DETECTOR));
            case 7 -> new Case(Map.of("d.yaml", Case.bytes(Mutations.spoil(dice.one(detectors), dice))), dice.one(dice.chance(0.6) ? CHECKS : OF_A_DETECTOR));
            case 8 -> table(dice);
            default -> new Case(Map.of("scan/progress.txt", Case.bytes(Mutations.spoil(journal, dice))),
                dice.chance(0.5)
                ? with(ScanSample.QUESTION, "--output", "TMP/scan", "--json")
                : with(ScanSample.QUESTION, "--output", "TMP/scan", "--json", "--resume"));
        };
    }

    private static Case table(Dice dice) {
        byte[] bytes = Case.bytes(Mutations.spoil(TABLE, dice));
        boolean packed = dice.chance(0.3);
        byte[] stored = packed ? gzip(bytes) : bytes;
        if (packed && dice.chance(0.5)) {
            stored[dice.below(stored.length)] ^= (byte) (1 << dice.below(8));
        }
        return new Case(Map.of("t/TOY_14TeV_111.txt" + (packed ? ".gz" : ""), stored), dice.one(OF_A_TABLE));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static List<String> with(List<String> first, String... more) {
        return java.util.stream.Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
