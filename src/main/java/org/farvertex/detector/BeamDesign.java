package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.input.NamedFolder;
import org.farvertex.jhepmc.ShortestDecimal;

/** Beams made of numbers instead of a name. */
public final class BeamDesign {

    /** Least momentum to which shipped spectra are interpolated [GeV]. */
    public static final double LEAST = 60;
    /** Largest such momentum [GeV]. */
    public static final double MOST = 450;

    private BeamDesign() {
    }

    /**
     * Protons on a target.
     *
     * @param momentum momentum [GeV], between {@link #LEAST} and {@link #MOST} unless there are tables
     * @param between  tabulated momenta to interpolate between; empty for the neighbours
     * @param source   target, spot and what nuclei do
     * @param tables   folder of the user's tables instead of shipped ones
     * @return the beam
     * @throws IllegalArgumentException if there are no spectra for it
     */
    public static Beam protons(double momentum, List<Double> between, BeamSource source, Optional<NamedFolder> tables) {
        if (tables.isEmpty() && !(momentum >= LEAST && momentum <= MOST)) {
            throw new IllegalArgumentException("must lie between " + (int) LEAST + " GeV and " + (int) MOST
                + " GeV, where shipped spectra are interpolated; for another momentum give spectra: DIR, a folder of tables of yours");
        }
        List<Double> used = !between.isEmpty() ? between : Beams.tabulated().contains(momentum) ? List.of(momentum) : Beams.neighbours(momentum);
        List<String> folders = tables.isPresent() ? List.of() : used.stream().flatMap(p -> Beams.folders(p).stream()).toList();
        String target = source.material().map(m -> "-" + m.name()).orElse("") + (source.nuclear() ? "-nuclear" : "");
        return new Beam("protons-" + number(momentum) + "GeV" + target, BeamKind.PROTON_DUMP, momentum, OptionalDouble.empty(), folders, Optional.empty(),
            source, tables);
    }

    /**
     * Electrons in a thick target.
     *
     * @param momentum momentum [GeV]
     * @param material what it is made of
     * @return the beam
     */
    public static Beam electrons(double momentum, Material material) {
        return new Beam("electrons-" + number(momentum) + "GeV-" + material.name(), BeamKind.ELECTRON_DUMP, momentum, OptionalDouble.empty(), List.of(),
            Optional.of(material.target(Beams.THICK)));
    }

    /**
     * Protons on protons, head on or nearly so.
     *
     * @param energy energy of both beams together [GeV]
     * @param source crossing angle and spot
     * @param tables folder of the user's tables; if empty there must be shipped ones for the energy
     * @return the beam
     * @throws IllegalArgumentException if there are no spectra for it
     */
    public static Beam collider(double energy, BeamSource source, Optional<NamedFolder> tables) {
        double momentum = energy / 2;
        Optional<Beam> shipped = Beams.all().stream().filter(beam -> beam.collider() && Math.abs(beam.momentum() / momentum - 1) < 1e-9).findFirst();
        if (shipped.isEmpty() && tables.isEmpty()) {
            throw new IllegalArgumentException("must be one of "
                + String.join(", ", Beams.all().stream().filter(Beam::collider).map(Beam::energyName).toList())
                + ", whose spectra are shipped; for another energy give spectra: DIR, a folder of tables of yours");
        }
        double sigma = shipped.map(Beam::collisionCrossSection).orElseGet(() -> NucleonCrossSection.PROTON.inelastic(energy * energy));
        return new Beam("pp-" + number(energy / 1000) + "TeV", BeamKind.PROTON_COLLIDER, shipped.map(Beam::momentum).orElse(momentum), OptionalDouble.of(sigma),
            tables.isPresent() ? List.of() : shipped.orElseThrow().spectra(), Optional.empty(), source, tables);
    }

    private static String number(double value) {
        return ShortestDecimal.text(value);
    }
}
