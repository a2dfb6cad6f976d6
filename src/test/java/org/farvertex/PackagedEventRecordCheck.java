package org.farvertex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jars of jhepmc, an artifact of its own; runs once they are packaged, in the profile "thorough". */
class PackagedEventRecordCheck {

    private static final String FOLDER = "org/farvertex/jhepmc/";
    private static final String POM = "META-INF/maven/org.farvertex/jhepmc/pom.xml";

    private static Path jar(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> found = files.filter(file -> file.getFileName().toString().matches("farvertex-.*-" + ending + "\\.jar")).toList();
            assertThat(found).as(ending).hasSize(1);
            return found.get(0);
        }
    }

    private static List<String> files(String ending) throws IOException {
        try (JarFile jar = new JarFile(jar(ending).toFile())) {
            return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
        }
    }

    @Test
    void nothingIsInsideButTheEventRecordItsLicenceAndItsPom() throws IOException {
        assertThat(files("jhepmc")).contains(FOLDER + "GenEvent.class", "META-INF/LICENSE", POM).allMatch(name ->
            name.startsWith(FOLDER) || List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF", POM).contains(name));
        assertThat(files("jhepmc-sources")).contains(FOLDER + "GenEvent.java", "META-INF/LICENSE").allMatch(name ->
            name.startsWith(FOLDER) || List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF").contains(name));
        assertThat(files("jhepmc-javadoc")).contains(FOLDER + "GenEvent.html", "index.html").noneMatch(name -> name.contains("org/farvertex/cli"));
    }

    @Test
    void itsPomNamesNoDependency() throws IOException {
        try (JarFile jar = new JarFile(jar("jhepmc").toFile())) {
            String pom = new String(jar.getInputStream(jar.getEntry(POM)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pom).contains("<groupId>org.farvertex</groupId>", "<artifactId>jhepmc</artifactId>").doesNotContain("@", "<dependency>");
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isEqualTo("org.farvertex.jhepmc");
        }
    }

    /** With nothing but Java beside it. */
    @Test
    void everyClassLoadsAloneAndReadsBackWhatItWrites() throws Exception {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {jar("jhepmc").toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            List<Class<?>> loaded = new ArrayList<>();
            for (String name : files("jhepmc")) {
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.'), true, alone);
                    assertThat(type.getClassLoader()).isSameAs(alone);
                    // resolves what signatures name
                    assertThat(type.getDeclaredMethods()).isNotNull();
                    assertThat(type.getDeclaredFields()).isNotNull();
                    loaded.add(type);
                }
            }
            assertThat(loaded).hasSizeGreaterThan(20);
            Object text = alone.loadClass("org.farvertex.jhepmc.ShortestDecimal").getMethod("text", double.class).invoke(null, 0.1);
            assertThat(text).hasToString("0.1");
        }
    }
}
