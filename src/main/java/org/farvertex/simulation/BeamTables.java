package org.farvertex.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import org.farvertex.detector.Beam;
import org.farvertex.input.NamedFolder;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Collisions;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.ForeseeSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.SharedSpectra;
import org.farvertex.units.Constants;

/** Where the spectra of what a beam makes come from: tables that are shipped, or those of a folder. */
public final class BeamTables {

    private BeamTables() {
    }

    /**
     * The generator whose spectra a beam has by default.
     *
     * @param beam the beam
     * @return SIBYLL at a collider, PYTHIA at a dump
     */
    public static Generator standardGenerator(Beam beam) {
        return beam.collider() ? Generator.SIBYLL : Generator.PYTHIA;
    }

    /**
     * The spectra of a beam, whose tables are read once: shipped ones, or all generators of the folder that the beam names.
     *
     * @param beam      the beam
     * @param generator what made shipped ones
     * @return the spectra; empty if the beam has none
     */
    public static Optional<BeamSpectra> of(Beam beam, Generator generator) {
        if (beam.tables().isPresent()) {
            return Optional.of(inFolder(beam, beam.tables().get(), null, warning -> { }));
        }
        return beam.spectra().isEmpty() ? Optional.empty() : Optional.of(new SharedSpectra(EmbeddedSpectra.of(beam.spectra(), generator, beam.momentum(),
            beam.source().nucleus())));
    }

    /**
     * The spectra of a beam in a folder of the user's tables, each of which is read once.
     *
     * @param beam      a beam of protons
     * @param folder    the folder
     * @param generator names of generators, see {@link ForeseeSpectra#open}; null takes all
     * @param warnings  hears what is not likely about a table
     * @return the spectra
     */
    public static BeamSpectra inFolder(Beam beam, NamedFolder folder, String generator, Consumer<String> warnings) {
        Collisions collisions = new Collisions(beam.energyName(), beam.momentum(), beam.collisionCrossSection() / Constants.PICOBARN_IN_MILLIBARN);
        return new SharedSpectra(ForeseeSpectra.open(folder, collisions, generator, warnings));
    }
}
