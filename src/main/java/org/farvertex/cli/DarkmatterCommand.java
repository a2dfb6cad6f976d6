package org.farvertex.cli;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.farvertex.darkmatter.RelicDensity;
import org.farvertex.particle.Particle;
import org.farvertex.report.theory.DarkMatterResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code darkmatter}: scattering and relic density of the dark matter at one mass, or the curves of Fig. 4. */
@Command(name = "darkmatter", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex darkmatter --dark-matter-mass 35MeV"},
    description = {"Dark matter: scattering off protons and relic density through the dark Higgs.",
        "With --dark-matter-mass: one point. Without: the curves of Fig. 4. Both give the mass of the measured relic density."})
final class DarkmatterCommand implements Callable<Integer>, PointCommand {

    @Option(names = {"--mass", "--dark-matter-mass"}, paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of eta, e.g. 35MeV")
    private WrittenEnergy darkMatterMass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = WrittenEnergy.Converter.class, defaultValue = "75MeV",
        description = "mass of the phi' (default: ${DEFAULT-VALUE}, as in Fig. 4)")
    private WrittenEnergy darkHiggsMass;

    @Mixin
    private VevOption vev;

    @Option(names = "--degenerate",
        description = "both Majorana states take part in freeze-out (default: the heavier one is gone by then)")
    private boolean degenerate;

    @Option(names = "--points", paramLabel = "FILE", description = PointCommand.POINTS
        + "(--mass 35MeV,40MeV): --mass, --dark-higgs-mass, --vev.")
    String points;

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Set<String> listed() {
        return Set.of("--mass", "--dark-matter-mass", "--dark-higgs-mass", "--vev");
    }

    @Override
    public Integer call() {
        VevOption suited = vev.making("--mass", darkMatterMass).making("--dark-higgs-mass", darkHiggsMass);
        double scale = darkMatterMass == null ? suited.value(Particle.MUON.mass(), DarkMatterResult.FIGURE_TO) : suited.value(Particle.MUON.mass());
        return answer.print(DarkMatterResult.of(new RelicDensity(scale, darkHiggsMass.value(), degenerate ? 2 : 1),
            darkMatterMass == null ? OptionalDouble.empty() : OptionalDouble.of(darkMatterMass.value())));
    }
}
