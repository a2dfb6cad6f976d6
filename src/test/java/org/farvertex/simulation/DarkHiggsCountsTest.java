package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.Volume;
import org.farvertex.input.NamedFolder;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.spectrum.Collisions;
import org.farvertex.spectrum.ForeseeSpectra;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Photons of the dark Higgs against an independent program; the header of the resource tells its origin. */
class DarkHiggsCountsTest {

    /** Bins of angle up to 81 degrees; tables of users hold the forward hemisphere. */
    private static final int FORWARD = 143;

    /** The volumes of the independent program: FASER's is on the axis, and at NA62 no plane is asked for. */
    private static Detector detector(String name) {
        Detector shipped = Detectors.resolve(name);
        Detector asked = switch (name) {
            case "faser-photons" -> Runs.bare(shipped, Volume.of(new Cylinder(474, 3.5, 0.1, 0, 0)), 1500, ProductionPoint.ORIGIN);
            case "na62-dump" -> Runs.bare(shipped, shipped.decayVolume(), 1, shipped.production());
            default -> shipped;
        };
        return asked.counting(Set.of(FinalState.PHOTONS));
    }

    /** Within 10 % and what the digits of the reference leave open. */
    @Tag("slow")
    @ParameterizedTest
    @CsvFileSource(resources = "/simulation/dark-higgs-counts.csv")
    void countsAgreeWithAnIndependentProgram(String name, String channel, double mass, double decays, double rounding) {
        Detector detector = detector(name);
        DarkHiggs model = new DarkHiggs(10, new OpenChannels(Optional.empty(), Optional.empty(), false));
        Experiment experiment = Experiment.of(model.at(1e-3 * mass), detector, List.of(channel), BeamTables.of(detector.beam(),
            BeamTables.standardGenerator(detector.beam())), BremsstrahlungModel.STANDARD);
        Rate rate = Runs.estimate(experiment, Runs.samples(7, 2, 20_000));
        assertThat(rate.expected().value() / decays).isCloseTo(1, within(0.1 + rounding));
    }

    /**
     * NuCal's η have more than 0.8 of the beam's momentum, where the answer is that of the table. That program took collisions with protons alone,
     * bins of 12 % in momentum that are flat inside, and η of any momentum that a bin has; a beam of 80 GeV, which can make all of them, takes the
     * last of these three choices here.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"73.7, 2.2e6, 0.023", "80, 1.9e4, 0.027", "87.3, 22, 0.023"})
    void etaOfNuCalInWideBinsOfProtonsAlone(double mass, double decays, double rounding, @TempDir Path folder) throws IOException {
        assertThat(etaOfNuCal(80, mass, folder) / decays).isCloseTo(1, within(0.1 + rounding));
    }

    /**
     * The same and what the beam of 70 GeV gives, against a quadrature that shares no code: Gauss points in ln p, ln θ, cos θ* and azimuth in every
     * bin of the table, whose last one, from 63.1 to 70.8 GeV, ends at the 68.76 GeV of p p → p p η. Its η count in full: cut off there and not
     * pressed together 73.7 to 87.3 MeV would have 1.5, 2.7 and 5 % less.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"80, 73.7, 2.147e6", "80, 80, 1.887e4", "80, 87.3, 20.06", "70, 73.7, 2.109e6", "70, 80, 1.806e4", "70, 87.3, 17.79"})
    void etaOfNuCalAgainstAQuadrature(double beam, double mass, double decays, @TempDir Path folder) throws IOException {
        assertThat(etaOfNuCal(beam, mass, folder) / decays).isCloseTo(1, within(0.012));
    }

    /** Decays at NuCal with η of p p collisions at 70 GeV in bins of 12 % in momentum, as far as a beam of some momentum can make them. */
    private static double etaOfNuCal(double beam, double mass, Path folder) throws IOException {
        double scale = 1e6;
        Path counts = Path.of("src/main/resources/spectra/p70GeV_p/PYTHIA8.302");
        double interactions = Double.parseDouble(Files.readString(counts.resolve("meta.json")).replaceAll("(?s).*\"n_eff\": (\\d+).*", "$1"));
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(counts.resolve("eta.csv.gz"))),
            StandardCharsets.US_ASCII))) {
            Files.write(folder.resolve("wide_70GeV_221.txt"), wholeGrid(rows.lines().skip(1).toList(), scale / interactions));
        }
        Detector shipped = detector("nucal-10gev");
        Beam protons = shipped.beam();
        Detector detector = shipped.at(new Beam(protons.id(), protons.kind(), beam, protons.inelasticCrossSection(), protons.spectra(), protons.target()));
        DarkHiggs model = new DarkHiggs(10, new OpenChannels(Optional.empty(), Optional.empty(), false));
        Experiment experiment = Experiment.of(model.at(1e-3 * mass), detector, List.of("eta"),
            Optional.of(ForeseeSpectra.open(NamedFolder.of(folder), new Collisions("70GeV", 70, scale), null, warning -> { })), BremsstrahlungModel.STANDARD);
        return Runs.estimate(experiment, Runs.samples(7, 2, 200_000)).expected().value();
    }

    /** Rows of counts as a table of cross sections that has all its bins: log10 θ from -7 and log10 p from -2 on, both in steps of 0.05. */
    private static List<String> wholeGrid(List<String> counts, double factor) {
        Map<String, Double> seen = new HashMap<>();
        int momenta = 0;
        for (String row : counts) {
            String[] words = row.split(",", -1);
            momenta = Math.max(momenta, Integer.parseInt(words[0]));
            seen.put(words[0] + "," + words[1], factor * Double.parseDouble(words[2]));
        }
        List<String> table = new ArrayList<>();
        for (int ip = 0; ip <= momenta; ip++) {
            for (int it = 0; it < FORWARD; it++) {
                table.add(String.format(Locale.ROOT, "%.3f %.3f %.9e", -7 + 0.05 * (it + 0.5), -2 + 0.05 * (ip + 0.5), seen.getOrDefault(ip + "," + it, 0.0)));
            }
        }
        return table;
    }
}
