package org.farvertex.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as Chromium shows it, asked by a script of its own. The page stands in a frame of the width wanted, since a window of Chromium has
 * a least width, and is told no network address.
 *
 * @param folder where files go
 */
record Chromium(Path folder) {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Pattern ANSWER = Pattern.compile("<pre id=\"answer\">(.*?)</pre>", Pattern.DOTALL);

    /**
     * Runs a script in the page.
     *
     * @param html   the page
     * @param width  width of the window it sees
     * @param script body of an asynchronous function that returns what can be JSON; axe is there
     * @return what it returned
     */
    JsonNode ask(String html, int width, String script) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "chromium is not installed: the page was not tried in it (apt-get install chromium)");
        String asking = html.replace("</body>", "<script>" + axe().replace("</script", "<\\/script") + "</script><script>window.onload = () => setTimeout(async () => {"
            + "let said; try { said = await (async () => {" + script + "})(); } catch (e) { said = {failure: String(e)}; }"
            + "parent.postMessage(JSON.stringify(said), '*'); }, 100);</script></body>");
        Files.writeString(folder.resolve("page.html"), asking);
        Files.writeString(folder.resolve("frame.html"), "<!DOCTYPE html><meta charset=utf-8><body style='margin:0'><iframe src='page.html' style='border:0;width:" + width
            + "px;height:900px'></iframe><pre id=answer></pre><script>onmessage = e => { document.getElementById('answer').textContent = e.data; };</script>");
        ProcessBuilder browser = new ProcessBuilder(options()).redirectError(folder.resolve("chromium.log").toFile());
        browser.environment().put("FONTCONFIG_FILE", fonts().toString());
        Process chromium = browser.start();
        String shown = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        chromium.waitFor();
        Matcher found = ANSWER.matcher(shown);
        assertThat(found.find() && !found.group(1).isEmpty()).as("Chromium says: " + shown.substring(0, Math.min(500, shown.length()))
            + Files.readString(folder.resolve("chromium.log"))).isTrue();
        String answer = found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        JsonNode said = new ObjectMapper().readTree(answer);
        assertThat(said.path("failure").asText("")).isEmpty();
        return said;
    }

    /** A browser without fonts gives text no width: it has that of the pictures, whatever the machine has. */
    private Path fonts() throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        try (InputStream in = Chromium.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            Files.copy(in, fonts.resolve("LiberationSans-Regular.ttf"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig><dir>" + fonts
            + "</dir><cachedir>" + folder.resolve("font-cache") + "</cachedir></fontconfig>\n");
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--allow-file-access-from-files",
            "--user-data-dir=" + folder.resolve("profile"), "--window-size=1400,1000", "--virtual-time-budget=20000"));
        options.add("--dump-dom");
        options.add(folder.resolve("frame.html").toUri().toString());
        return options;
    }

    private static String axe() throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
