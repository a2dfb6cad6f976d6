package org.farvertex.spectrum;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.particle.Particle;

/** Spectra whose tables are read once, however many masses and threads ask for them. */
public final class SharedSpectra implements BeamSpectra {

    private final BeamSpectra source;
    /** Of every byte of the tables, which is asked for once like them. */
    private String fingerprint;
    private final Map<Particle, ParentSpectrum> tables = new ConcurrentHashMap<>();

    /**
     * Shares spectra.
     *
     * @param source where the tables come from
     */
    public SharedSpectra(BeamSpectra source) {
        this.source = source;
    }

    @Override
    public String generator() {
        return source.generator();
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public synchronized String fingerprint() {
        if (fingerprint == null) {
            fingerprint = source.fingerprint();
        }
        return fingerprint;
    }

    @Override
    public List<String> citations() {
        return source.citations();
    }

    @Override
    public boolean has(Particle species) {
        return source.has(species);
    }

    @Override
    public boolean photonsOfPions() {
        return source.photonsOfPions();
    }

    @Override
    public ParentSpectrum of(Particle species) {
        return tables.computeIfAbsent(species, source::of);
    }

    @Override
    public Normalisation normalisation() {
        return source.normalisation();
    }

    @Override
    public double inelasticCrossSection() {
        return source.inelasticCrossSection();
    }
}
