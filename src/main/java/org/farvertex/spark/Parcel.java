package org.farvertex.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Files of the user for machines that do not see his disk: some of them, and those that they name. What is named by an absolute path stays where it is.
 *
 * @param files contents by absolute names
 */
record Parcel(Map<String, Content> files) implements Serializable {

    private static final long LARGEST = 1L << 28;
    /** The key under which a detector file names a folder. */
    private static final String FOLDER = "spectra";
    private static final String MASS = "{mass}";
    /** The same where braces would mean something else. */
    private static final String MARK = "<mass>";

    /** The bytes of a file. */
    static final class Content implements Serializable {

        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Collects files and folders, and what YAML among them names. */
    static Parcel of(Collection<Path> roots) {
        Collector collector = new Collector();
        try {
            for (Path root : roots) {
                collector.add(root.toAbsolutePath().normalize());
            }
        } catch (IOException e) {
            throw InputException.of("files for the cluster", "cannot be read (" + e.getMessage() + ")");
        }
        return new Parcel(collector.files);
    }

    /** Lays the files out below a folder. */
    void unpack(Path folder) throws IOException {
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path place = within(folder, Path.of(file.getKey()));
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue().bytes);
        }
    }

    /** Where a file lies once it is laid out. */
    static Path within(Path folder, Path file) {
        Path full = file.toAbsolutePath().normalize();
        return folder.resolve(full.getRoot().relativize(full).toString());
    }

    /** Goes from file to file. */
    private static final class Collector {

        private final Map<String, Content> files = new TreeMap<>();
        private long size;

        private void add(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                for (Path inside : listed(path)) {
                    add(inside);
                }
            } else if (Files.isRegularFile(path) && !files.containsKey(path.toString())) {
                size += Files.size(path);
                if (size > LARGEST) {
                    throw InputException.of(path.toString(), "and what else the run reads is more than " + (LARGEST >> 20)
                        + " MiB, which is not sent around; put it on a disk that all machines see, and name it by its absolute path");
                }
                byte[] bytes = Files.readAllBytes(path);
                files.put(path.toString(), new Content(bytes));
                if (path.toString().matches(".*\\.ya?ml")) {
                    String key = "";
                    for (String name : names(new String(bytes, StandardCharsets.UTF_8))) {
                        addNamed(path.getParent(), name, key.equals(FOLDER));
                        key = name;
                    }
                }
            }
        }

        private void addNamed(Path folder, String name, boolean folders) throws IOException {
            Path path;
            try {
                path = Path.of(name);
            } catch (InvalidPathException e) {
                return;
            }
            if (!path.isAbsolute() && !name.isBlank()) {
                Path full = folder.resolve(path).normalize();
                // other words may happen to be those of folders; one that the file itself lies in is no folder of tables
                if (Files.isRegularFile(full) || (folders && !folder.startsWith(full))) {
                    add(full);
                }
                if (name.contains(MARK)) {
                    addTables(full);
                }
            }
        }

        private void addTables(Path pattern) throws IOException {
            String name = pattern.getFileName().toString();
            String begin = name.substring(0, Math.max(0, name.indexOf(MARK)));
            for (Path inside : Files.isDirectory(pattern.getParent()) ? listed(pattern.getParent()) : List.<Path>of()) {
                if (inside.getFileName().toString().startsWith(begin) && Files.isRegularFile(inside)) {
                    add(inside);
                }
            }
        }

        private static List<Path> listed(Path folder) throws IOException {
            try (Stream<Path> inside = Files.list(folder)) {
                return inside.sorted().toList();
            }
        }

        private static List<String> names(String text) {
            List<String> names = new ArrayList<>();
            try {
                new Yaml(new LoaderOptions()).parse(new StringReader(text.replace(MASS, MARK))).forEach(event -> {
                    if (event instanceof ScalarEvent scalar) {
                        names.add(scalar.getValue());
                    }
                });
            } catch (YAMLException e) {
                // whoever reads it says what is wrong with it
                return names;
            }
            return names;
        }
    }
}
