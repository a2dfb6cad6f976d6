package org.farvertex.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.farvertex.cli.CommandRun;

/**
 * One thing to try.
 *
 * @param files what stands in the folder of the case beforehand, by name
 * @param words the command line, {@code TMP} for the folder
 */
record Case(Map<String, byte[]> files, List<String> words) {

    /** Far above what any case takes, on a busy machine too. */
    private static final long SECONDS = 120;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What goes wrong, if anything; the folder is emptied before and after. */
    Optional<String> fault(Path folder) {
        try {
            clear(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            Set<String> before = Verdict.files(folder);
            String[] line = words.stream().map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new);
            Optional<String> fault = Verdict.fault(List.of(line), timed(line), folder, before, names());
            clear(folder);
            return fault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            return Optional.of("more than " + SECONDS + " s");
        }
    }

    private boolean names() {
        return words.stream().anyMatch(Verdict::names)
            || files.values().stream().anyMatch(bytes -> Verdict.names(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static CommandRun timed(String[] line) throws TimeoutException {
        FutureTask<CommandRun> task = new FutureTask<>(() -> CommandRun.of(line));
        Thread thread = new Thread(task, "fuzz case");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return new CommandRun(-1, "", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(folder)).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words.stream().map(Case::quoted).toList());
    }

    private static String quoted(String word) {
        String shown = word.length() > 200 ? word.substring(0, 200) + "…(" + word.length() + ")" : word;
        return shown.matches("[\\w./:=,-]+") ? shown : "'" + shown.replace("\0", "\\0").replace("\r", "\\r").replace("\n", "\\n") + "'";
    }
}
