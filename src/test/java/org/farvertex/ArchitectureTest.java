package org.farvertex;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/** The map of the house: layers that only look down (see {@code src/site/markdown/architecture.md}). */
@AnalyzeClasses(packages = "org.farvertex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lowest first. */
    private static final List<List<String>> LAYERS = List.of(
        List.of("input", "units", "math"),
        List.of("particle", "geometry", "kinematics", "random", "statistics"),
        List.of("model", "detector", "spectrum", "event"),
        List.of("production", "propagation", "decay", "muon", "meson", "flavor", "darkmatter"),
        List.of("simulation"),
        List.of("reach", "design", "constraints", "reproduce"),
        List.of("config", "report", "eventfile"),
        List.of("cli"));

    @ArchTest
    static final ArchRule layersOnlyLookDown = layers();

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.farvertex.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule physicsPackagesDoNotKnowEachOther = slices()
        .matching("org.farvertex.(production|propagation|decay|muon|meson|flavor|darkmatter)..")
        .should().notDependOnEachOther().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEventRecordStandsAlone = noClasses().that().resideInAPackage("org.farvertex.jhepmc..")
        .should().dependOnClassesThat().resideInAnyPackage(
            LAYERS.stream().flatMap(List::stream).map(name -> "org.farvertex." + name + "..").toArray(String[]::new))
        .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsStaticAndMutable = noFields().that().areStatic().should().notBeFinal();

    private static LayeredArchitecture layers() {
        LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true);
        for (int i = 0; i < LAYERS.size(); i++) {
            architecture = architecture.layer("layer " + i).definedBy(
                LAYERS.get(i).stream().map(name -> "org.farvertex." + name + "..").toArray(String[]::new));
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            List<String> above = new ArrayList<>();
            for (int j = i + 1; j < LAYERS.size(); j++) {
                above.add("layer " + j);
            }
            architecture = above.isEmpty()
                ? architecture.whereLayer("layer " + i).mayNotBeAccessedByAnyLayer()
                : architecture.whereLayer("layer " + i).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
        }
        return architecture;
    }
}
