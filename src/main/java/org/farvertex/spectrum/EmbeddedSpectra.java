package org.farvertex.spectrum;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.particle.Particle;

/**
 * Our own tables, shipped inside the program ({@code spectra/README.md} says how they were made).
 *
 * <p>A nuclear target is the average of a proton and a neutron target.
 */
public final class EmbeddedSpectra implements BeamSpectra {

    private static final Map<Integer, String> FILES = Map.ofEntries(Map.entry(22, "gamma"), Map.entry(111, "pi0"), Map.entry(221, "eta"),
        Map.entry(331, "etaprime"), Map.entry(113, "rho0"), Map.entry(223, "omega"), Map.entry(333, "phi"), Map.entry(321, "Kplus"),
        Map.entry(-321, "Kminus"), Map.entry(130, "K0L"), Map.entry(310, "K0S"));

    private final Generator generator;
    private final List<TargetTable> targets;

    private EmbeddedSpectra(Generator generator, List<TargetTable> targets) {
        this.generator = generator;
        this.targets = targets;
    }

    /**
     * The tables of a beam.
     *
     * @param folders   folders of the targets to average, e.g. {@code p400GeV_p} and {@code p400GeV_n}
     * @param generator the hadronic generator
     * @return the spectra
     */
    public static EmbeddedSpectra of(List<String> folders, Generator generator) {
        return new EmbeddedSpectra(generator, folders.stream().map(folder -> TargetTable.read(folder, generator)).toList());
    }

    @Override
    public String generator() {
        return generator.version();
    }

    @Override
    public String description() {
        return "embedded " + String.join(" + ", targets.stream().map(TargetTable::folder).toList());
    }

    @Override
    public List<String> citations() {
        return List.of(generator.citation());
    }

    @Override
    public Normalisation normalisation() {
        return Normalisation.PER_INTERACTION;
    }

    @Override
    public double inelasticCrossSection() {
        return targets.stream().mapToDouble(TargetTable::inelasticCrossSection).average().orElseThrow();
    }

    @Override
    public boolean has(Particle species) {
        return FILES.containsKey(species.pdgId());
    }

    /** Ours leave them out, as meta.json says. */
    @Override
    public boolean photonsOfPions() {
        return false;
    }

    @Override
    public ParentSpectrum of(Particle species) {
        CountTable coarse = new CountTable(SpectrumBuilder.COARSE_ROWS, SpectrumBuilder.COARSE_COLUMNS);
        CountTable fine = new CountTable(SpectrumBuilder.FINE_ROWS, SpectrumBuilder.FINE_COLUMNS);
        String file = FILES.get(species.pdgId());
        if (file == null) {
            throw InputException.of(Subject.MISSING_TABLE, "shipped", "lack a table of " + species + " (" + species.pdgId() + "); they are of π⁰, η, η′, ρ⁰, ω, φ, K⁺, "
                + "K⁻, K_L, K_S and photons; give a folder with one, which serves colliders, or leave the channel out");
        }
        for (TargetTable target : targets) {
            double factor = 1 / (target.effectiveEvents() * targets.size());
            target.add(coarse, file + ".csv.gz", factor);
            target.add(fine, file + "_fine.csv.gz", factor);
        }
        return new SpectrumBuilder(targets.get(0).beamMomentum()).build(coarse, fine);
    }

    /** One folder of tables with what its meta.json says. */
    private record TargetTable(String folder, String path, double effectiveEvents, double inelasticCrossSection,
                          double beamMomentum) {

        static TargetTable read(String folder, Generator generator) {
            String path = "/spectra/" + folder + "/" + generator.folder() + "/";
            try (InputStream in = open(path + "meta.json"); JsonParser json = new JsonFactory().createParser(in)) {
                double events = Double.NaN;
                double crossSection = Double.NaN;
                double momentum = Double.NaN;
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    switch (key) {
                        case "n_eff" -> events = json.getDoubleValue();
                        case "sigma_inel_mb" -> crossSection = json.getDoubleValue();
                        case "p_beam_GeV" -> momentum = json.getDoubleValue();
                        default -> json.skipChildren();
                    }
                }
                if (!(events > 0 && crossSection > 0 && momentum > 0)) {
                    throw new IllegalStateException(path + "meta.json lacks n_eff, sigma_inel_mb or p_beam_GeV");
                }
                return new TargetTable(folder, path, events, crossSection, momentum);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(CountTable table, String file, double factor) {
            try (InputStream in = new GZIPInputStream(open(path + file), 1 << 16)) {
                table.add(in.readAllBytes(), factor, path + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream open(String path) {
            InputStream in = EmbeddedSpectra.class.getResourceAsStream(path);
            if (in == null) {
                throw new IllegalStateException("the program ships no table " + path);
            }
            return in;
        }
    }
}
