package org.farvertex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is inside {@code target/farvertex.jar}; runs once it is packaged, in the profile "thorough". */
class PackagedJarCheck {

    /** One line of THIRD-PARTY.txt: licences, then group:artifact:version. */
    private static final Pattern LINE = Pattern.compile("\\s+((?:\\([^)]+\\) )+).*\\(([^:()]+):([^:()]+):([^ ()]+) - .*\\)");
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "LGPL-2.1-or-later", "OFL-1.1");
    /** Libraries that ship no text of their own, all under the licence that is ours too. */
    private static final Set<String> WITHOUT_TEXT = Set.of("picocli", "snakeyaml", "graphics2d", "parquet-common", "parquet-format-structures");
    /** Libraries of that licence whose jars hold no notice to pass on. */
    private static final Pattern WITHOUT_NOTICE = Pattern.compile("parquet-(column|encoding|hadoop)");
    /** Their Apache licence asks to pass on a notice (section 4d), and their jars hold one. */
    private static final Pattern WITH_NOTICE = Pattern.compile("org\\.apache\\.|commons-|com\\.fasterxml\\.");
    /** Packages of code under the GPL that once were inside. */
    private static final List<String> GPL = List.of("org/jfree/svg/", "org/jfree/pdf/", "org/jfree/graphics2d/");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile("target/farvertex.jar");
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void everyBundledLibraryIsListedUnderAnAllowedLicenceWithItsText() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String line : text("META-INF/THIRD-PARTY.txt").lines().filter(l -> l.startsWith(" ")).toList()) {
            Matcher matcher = LINE.matcher(line);
            assertThat(matcher.matches()).as(line).isTrue();
            Set<String> licences = Set.of(matcher.group(1).strip().replaceAll("^\\(|\\)$", "").split("\\) \\("));
            assertThat(ALLOWED).as(line).containsAll(licences);
            String artifact = matcher.group(3);
            listed.add(matcher.group(2) + ":" + artifact);
            if (!WITHOUT_TEXT.contains(artifact)) {
                assertThat(names()).as(line).anyMatch(name -> name.matches("META-INF/licences/" + artifact + "-jar/.*LICENSE.*"));
            }
            if (!WITHOUT_TEXT.contains(artifact) && !WITHOUT_NOTICE.matcher(artifact).matches() && WITH_NOTICE.matcher(matcher.group(2)).lookingAt()) {
                assertThat(names()).as(line).anyMatch(name -> name.matches("META-INF/licences/" + artifact + "-jar/META-INF/NOTICE.*"));
            }
        }
        assertThat(listed).isEqualTo(componentsOfTheBill());
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(text("META-INF/licences/jfreechart-jar/LICENSE")).contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1");
        assertThat(text("META-INF/licences/openpdf-fonts-extra-jar/liberation/LICENSE")).contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void nothingOfTheGplIsInside() {
        assertThat(names()).noneMatch(name -> GPL.stream().anyMatch(name::startsWith)).noneMatch(name -> name.contains("jline"));
    }

    /** Zstandard for the usual machines, which Java 24 and later load without a word if the manifest says so. */
    @Test
    void nativeLibrariesAreThoseOfZstandard() throws IOException {
        assertThat(names()).filteredOn(name -> name.matches(".*\\.(so|dll|dylib|jnilib)")).allMatch(name -> name.contains("/libzstd-jni-"))
            .extracting(name -> name.substring(0, name.lastIndexOf('/')))
            .containsExactlyInAnyOrder("linux/amd64", "linux/aarch64", "darwin/x86_64", "darwin/aarch64", "win/amd64");
        assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
        assertThat(text("META-INF/licences/zstd-jni-jar/LICENSE")).contains("JNI bindings", "BSD License");
        assertThat(text("META-INF/licences/zstd-jni-jar/LICENSE.zstd")).contains("Meta Platforms", "BSD License");
    }

    @Test
    void theFontIsInsideOnceAndNoOther() {
        assertThat(names()).filteredOn(name -> name.endsWith(".ttf"))
            .containsExactlyInAnyOrder("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Italic.ttf");
    }

    private Set<String> componentsOfTheBill() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(text("META-INF/sbom/farvertex.cdx.json"));
        Set<String> components = new TreeSet<>();
        bill.get("components").forEach(c -> components.add(c.get("group").asText() + ":" + c.get("name").asText()));
        return components;
    }

    private Set<String> names() {
        return jar.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(String name) throws IOException {
        assertThat(jar.getEntry(name)).as(name).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
