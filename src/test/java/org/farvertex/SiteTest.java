package org.farvertex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages hang together: every one is in the menu, every link leads somewhere, versions agree. */
class SiteTest {

    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theMenuHasEveryPageAndNoOther() throws IOException {
        Set<String> written = pages().stream().skip(1).map(page -> page.getFileName().toString().replace(".md", "")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found("href=\"([\\w-]+)\\.html\"", Files.readString(Path.of("src/site/site.xml")))).isEqualTo(written);
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            for (String link : LINK.matcher(Files.readString(page)).results().map(match -> match.group(1)).filter(to -> !to.contains("://")).toList()) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
                assertThat(target).as("%s links to %s", page, link).exists();
                if (parts.length > 1) {
                    assertThat(anchors(target)).as("%s links to %s", page, link).contains(parts[1]);
                }
            }
        }
    }

    /** The site's own names of headings are others than those of repositories, so a place that a link names has that name written before it. */
    @Test
    void everyLinkIntoAPageOfTheSiteFindsItsPlace() throws IOException {
        List<Path> site = pages().subList(1, pages().size());
        for (Path page : site) {
            String text = Files.readString(page);
            for (String link : LINK.matcher(text).results().map(match -> match.group(1)).filter(to -> !to.contains("://") && to.contains("#")).toList()) {
                String[] parts = link.split("#", 2);
                String target = parts[0].isEmpty() ? text : Files.readString(page.resolveSibling(parts[0]));
                assertThat(target).as("%s links to %s", page, link).contains("\n<a id=\"" + parts[1] + "\"></a>\n\n#");
            }
        }
    }

    /** The way of one particle through the house is told by names of classes; one that is renamed must be renamed there. */
    @Test
    void theLifeOfAParticleNamesClassesThatThereAre() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(" ", " ", ""));
        }
        Set<String> named = found("`(?:\\w+\\.)*([A-Z][a-z]+[A-Z]\\w*)[.`]", Files.readString(Path.of("src/site/markdown/life-of-a-dark-photon.md")));
        assertThat(named).hasSizeGreaterThan(15).allMatch(name -> sources.contains(" " + name + ".java"));
    }

    /** No program of the site sets formulas: they are written in letters that every browser has. */
    @Test
    void noPageHasFormulasForAnotherProgram() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern("\\\\[(\\[]|\\\\frac|\\$\\$");
        }
    }

    /** Names of headings, as sites of repositories make them: lower case, hyphens for blanks, nothing but letters and digits else. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.matches("#+ .*"))
            .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    @Test
    void theCitationIsOfThisVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = found("<version>([^<]+)</version>\\s+<packaging>", pom).iterator().next();
        String citation = Files.readString(Path.of("src/site/resources/CITATION.cff"));
        assertThat(found("\nversion: (\\S+)", citation)).containsExactly(version);
        assertThat(citation).contains("license: Apache-2.0", "arXiv:2105.07655");
        assertThat(Files.readString(PAGES.resolve("changelog.md"))).contains("## " + version.replace("-SNAPSHOT", ""));
    }
}
