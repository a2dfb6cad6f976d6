package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws in another Java with nothing around it: no font, a display that is out of reach, digits of another script. */
@Tag("slow")
class PicturesElsewhereTest {

    @Test
    void aBareMachineDrawsTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        Path fonts = Files.writeString(folder.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        ProcessBuilder bare = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.language=ar", "-Duser.country=EG", "-cp", System.getProperty("java.class.path"),
            GalleryTool.class.getName(), folder.resolve("bare").toString());
        bare.environment().clear();
        bare.environment().putAll(Map.of("FONTCONFIG_FILE", fonts.toString(), "DISPLAY", "localhost:10.0", "LC_ALL", "C"));
        Process drawing = bare.redirectErrorStream(true).start();
        String said = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(drawing.waitFor()).as(said).isZero();
        SampleCharts.all().forEach((name, chart) -> {
            for (Path here : ChartFiles.write(chart, folder.resolve("here"), name).files()) {
                assertThat(folder.resolve("bare").resolve(here.getFileName())).hasSameBinaryContentAs(here);
            }
        });
        assertThat(List.of(folder.resolve("here").toFile().list())).hasSize(3 * SampleCharts.all().size());
    }
}
