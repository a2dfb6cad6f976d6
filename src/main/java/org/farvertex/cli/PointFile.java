package org.farvertex.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;

/** A table of points: a line of names, then a line for each point, commas between, lines after {@code #} left out. */
final class PointFile {

    private static final int LARGEST = 1 << 22;

    private PointFile() {
    }

    /** Names and rows, all of one length. */
    static List<List<String>> read(Path file) {
        String text = UserFile.text(file.toString(), new UserFile(file, LARGEST, "a table of points").bytes());
        List<List<String>> rows = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList()).toList();
        if (rows.size() < 2) {
            throw InputException.of(file.toString(), "needs a line of names, for example dark-photon-mass,dark-higgs-mass, and a line for each point");
        }
        for (List<String> row : rows) {
            if (row.size() != rows.get(0).size()) {
                throw InputException.of(file.toString(), String.join(",", row), "has " + row.size() + " values for " + rows.get(0).size() + " names");
            }
        }
        return rows;
    }
}
