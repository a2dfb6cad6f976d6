package org.farvertex;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Solid;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Proposal;
import org.farvertex.production.Sampling;
import org.farvertex.production.Scene;
import org.farvertex.propagation.FlightPath;
import org.farvertex.report.Result;
import org.junit.jupiter.api.Test;

/** The map of the house: layers that only look down (see {@code src/site/markdown/architecture.md}). */
@AnalyzeClasses(packages = "org.farvertex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lowest first. */
    private static final List<List<String>> LAYERS = List.of(
        List.of("input", "units", "citation"),
        List.of("particle", "geometry", "kinematics", "random", "statistics", "expression"),
        List.of("detector", "spectrum", "event"),
        List.of("production", "propagation", "decay", "meson"),
        List.of("model"),
        List.of("simulation", "muon", "flavor", "darkmatter"),
        List.of("reach", "design", "constraints", "reproduce", "scan"),
        List.of("config", "report", "eventfile"),
        List.of("cli"),
        List.of("spark"));

    private static final String ASIDE = "jhepmc";
    private static final Pattern MAP_OF_ANYTHING = Pattern.compile("Map<java\\.lang\\.String, (\\?|java\\.lang\\.Object)>");

    /** A package that is on no layer would be free of all rules. */
    @ArchTest
    static final ArchRule everyClassHasItsPlaceOnTheMap = classes().should().resideInAnyPackage(
        Stream.concat(LAYERS.stream().flatMap(List::stream), Stream.of(ASIDE)).map(ArchitectureTest::within).toArray(String[]::new));

    /** Names that say nothing, which would be on the map inside a package of it. */
    @ArchTest
    static final ArchRule noPackageIsAHeap = noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..",
        "..helpers..", "..misc..", "..shared..");

    /** The page that describes the map names the same packages in the same order of layers. */
    @Test
    void thePageDescribesThisMap() throws IOException {
        List<List<String>> described = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/site/markdown/architecture.md"))) {
            Matcher row = Pattern.compile("\\| (\\d|aside) \\| (.*?) \\|.*").matcher(line);
            if (row.matches()) {
                List<String> names = Pattern.compile("`(\\w+)`").matcher(row.group(2)).results().map(found -> found.group(1)).toList();
                described.add(row.group(1).equals("aside") ? 0 : described.size(), names);
            }
        }
        List<List<String>> map = new ArrayList<>(LAYERS);
        map.add(List.of(ASIDE));
        Collections.reverse(map);
        assertThat(described).isEqualTo(map);
    }

    @ArchTest
    static final ArchRule layersOnlyLookDown = layers();

    /** Between layers there is none as long as they only look down; the search for others takes a second. */
    @ArchTest
    @ArchTag("slow")
    static final ArchRule packagesHaveNoCycles = slices().matching("org.farvertex.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule physicsPackagesDoNotKnowEachOther = slices()
        .matching("org.farvertex.(production|propagation|decay|muon|meson|flavor|darkmatter)..")
        .should().notDependOnEachOther();

    /** What flies, is seen, counted or written is the particle, whatever model it is of; below the models their layer sees to that. */
    @ArchTest
    static final ArchRule theMachineKnowsNoSingleModel = noClasses().that().resideInAnyPackage(
        Stream.of("production", "propagation", "decay", "detector", "event", "simulation", "reach", "design", "eventfile").map(ArchitectureTest::within)
            .toArray(String[]::new)).should().dependOnClassesThat().haveNameMatching(
        "org\\.farvertex\\.model\\.(Dark\\w+|Higgs\\w+|RightHandedT3R|KineticMixing|BMinusL|CodedModels|Vector\\w+|DecayWidths|uv\\..*)");

    /** A new process is a class and a line of a model: what draws, counts and writes asks the interface. The dark Higgs boson's own report tells its branching ratios. */
    @ArchTest
    static final ArchRule processesAreNamedByModelsAlone = noClasses().that().resideOutsideOfPackages(within("production"), within("model"))
        .and().doNotHaveSimpleName("HiggsResult").should().dependOnClassesThat(assignableTo(ProductionProcess.class).and(not(simpleName("ProductionProcess"))));

    /** A new shape is a class and its line in the reader of detector files: nothing asks a solid which one it is. */
    @ArchTest
    static void nothingAsksForAShape(JavaClasses all) {
        assertThat(all.stream().filter(c -> !c.getPackageName().equals("org.farvertex.geometry")).flatMap(c -> c.getInstanceofChecks().stream())
            .filter(check -> check.getRawType().isAssignableTo(Solid.class) && !check.getRawType().isEquivalentTo(Solid.class))).isEmpty();
    }

    /** A new format of events is a class and its line in the list of formats. */
    @ArchTest
    static final ArchRule formatsAreNamedByTheirList = noClasses().that().resideInAPackage("org.farvertex..").and().doNotHaveSimpleName("EventFileFormat")
        .and().areNotAssignableTo("org.farvertex.eventfile.DecayFormatter").should().dependOnClassesThat(
            assignableTo("org.farvertex.eventfile.DecayFormatter").and(not(simpleName("DecayFormatter"))));

    /** Commands parse, call and hand the result on: words, tables, pictures and JSON are made where the result is. */
    @ArchTest
    static final ArchRule commandsRenderNothing = noClasses().that().resideInAPackage(within("cli")).should().dependOnClassesThat(
        resideInAnyPackage("com.fasterxml..", within("report.chart"), within("report.table"), within("report.hepdata"), within("report.page"))
            .or(simpleName("TextTable")).or(simpleName("JsonObject")).and(not(simpleName("PictureFailure"))));

    /** There is one printer of results, and only it knows that they can be text or JSON. */
    @ArchTest
    static final ArchRule oneClassPrintsResults = noClasses().that().resideInAPackage(within("cli")).and().doNotHaveSimpleName("AnswerOptions")
        .should().callMethod(Result.class, "text").orShould().callMethod(Result.class, "json");

    /** JSON leaves the program in one way; the submissions to HEPData are YAML. */
    @ArchTest
    static final ArchRule jsonIsWrittenInOneWay = noClasses().that().resideInAnyPackage(within("cli"), within("report"), within("config"), within("eventfile"))
        .and().resideOutsideOfPackage(within("report.hepdata")).and().doNotHaveSimpleName("JsonObject")
        .should().dependOnClassesThat().resideInAPackage("com.fasterxml..");

    /** What commands find is typed: no map holds anything at all, to be asked for it by name or place. */
    @ArchTest
    static void resultsAreNoMapsOfAnything(JavaClasses all) {
        List<String> found = new ArrayList<>();
        for (JavaClass c : all) {
            if (c.getPackageName().matches("org\\.farvertex\\.(cli|report)\\b.*") && !c.getSimpleName().equals("JsonObject")) {
                Stream<Type> types = Stream.concat(Arrays.stream(c.reflect().getDeclaredFields()).map(Field::getGenericType),
                    Stream.concat(Arrays.stream(c.reflect().getDeclaredMethods()), Arrays.stream(c.reflect().getDeclaredConstructors()))
                        .flatMap(ArchitectureTest::signature));
                types.map(Type::getTypeName).filter(name -> MAP_OF_ANYTHING.matcher(name).find()).forEach(name -> found.add(c.getName() + ": " + name));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Stream<Type> signature(Executable method) {
        Stream<Type> result = method instanceof Method returning ? Stream.of(returning.getGenericReturnType()) : Stream.empty();
        return Stream.concat(result, Arrays.stream(method.getGenericParameterTypes()));
    }

    /** One engine for rates, events, spectra, scans and design: what it is asked for differs, how particles are drawn does not. */
    @ArchTest
    static final ArchRule onlyTheEngineDrawsParticles = noClasses().that().resideOutsideOfPackages(within("simulation"), within("production"))
        .should().callMethod(ProductionProcess.class, "proposal", Scene.class, Sampling.class)
        .orShould().callMethod(Proposal.class, "draw", UniformRandomProvider.class, FlightBatch.class);

    /** In the engine a channel is opened in one place, and one workplace lets particles fly and asks the detector. */
    @ArchTest
    static final ArchRule theEngineHasOneWorkplace = noClasses().that().resideInAPackage(within("simulation"))
        .and().haveNameNotMatching(".*\\.(ChannelSource|Worker|ScanWorker)")
        .should().callMethod(ProductionProcess.class, "proposal", Scene.class, Sampling.class)
        .orShould().callMethod(Proposal.class, "draw", UniformRandomProvider.class, FlightBatch.class)
        .orShould().callMethod(FlightPath.class, "trace", FlightBatch.class, double.class, double.class, double.class)
        .orShould().callMethod("org.farvertex.simulation.Observation", "accepts", UniformRandomProvider.class.getName(),
            FlightBatch.class.getName(), "int", "double");

    /** Where more is expected than the signal is found in one place; the survey inverts decay lengths besides. */
    @ArchTest
    static final ArchRule edgesAreFoundInOnePlace = noClasses().that().resideInAnyPackage(within("simulation"), within("reach"), within("design"))
        .and().haveNameNotMatching(".*\\.(Crossings|BaselineSurvey)")
        .should().dependOnClassesThat().resideInAPackage("org.apache.commons.math*.analysis.solvers");

    @ArchTest
    static final ArchRule theEventRecordStandsAlone = noClasses().that().resideInAPackage("org.farvertex." + ASIDE + "..")
        .should().dependOnClassesThat().resideInAnyPackage(
            LAYERS.stream().flatMap(List::stream).map(ArchitectureTest::within).toArray(String[]::new));

    @ArchTest
    static final ArchRule nothingIsStaticAndMutable = noFields().that().areStatic().should().notBeFinal();

    /** Top-level classes have names of their own, and no nested class has the name of one of them. */
    @ArchTest
    static void noClassHasTheNameOfAnother(JavaClasses all) {
        Map<String, List<String>> named = all.stream().filter(c -> !c.getSimpleName().isEmpty() && !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named.values().stream().filter(names -> names.size() > 1 && names.stream().anyMatch(name -> !name.contains("$")))).isEmpty();
    }

    /** An array inside a record could be written to by whoever reads it; values of a record are lists, or it is a class. */
    @ArchTest
    static void recordsHoldNoArrays(JavaClasses all) {
        List<String> found = new ArrayList<>();
        for (JavaClass c : all) {
            if (c.isRecord()) {
                for (RecordComponent component : c.reflect().getRecordComponents()) {
                    if (component.getGenericType().getTypeName().contains("[")) {
                        found.add(c.getName() + "." + component.getName());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String within(String name) {
        return "org.farvertex." + name + "..";
    }

    private static LayeredArchitecture layers() {
        LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (int i = 0; i < LAYERS.size(); i++) {
            architecture = architecture.layer("layer " + i).definedBy(
                LAYERS.get(i).stream().map(ArchitectureTest::within).toArray(String[]::new));
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
