package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README tells to type is what the program and the build call it. */
class ReadmeTest {

    /** The word that recorded commands begin with is the alias, and the alias starts the jar that the build makes. */
    @Test
    void recordedCommandsCanBePasted() throws Exception {
        Matcher alias = Pattern.compile("alias (\\w+)=\"java -jar \\$PWD/target/(\\S+)\"").matcher(Files.readString(Path.of("README.md")));
        assertThat(alias.find()).isTrue();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<outputFile>${project.build.directory}/" + alias.group(2) + "</outputFile>");
        Matcher path = Pattern.compile("export PATH=\"\\$PWD/target/farvertex-(\\S+)/bin:\\$PATH\"").matcher(Files.readString(Path.of("README.md")));
        assertThat(path.find()).isTrue();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + path.group(1) + "</version>\n  <packaging>jar");
        CommandLine all = FarVertex.commandLine();
        all.parseArgs("rate", "faser", "--mass", "60 MeV", "--threads", "1");
        assertThat(CommandWords.of(all.getSubcommands().get("rate").getCommandSpec()).recorded())
            .isEqualTo(alias.group(1) + " rate faser --mass '60 MeV'");
    }
}
