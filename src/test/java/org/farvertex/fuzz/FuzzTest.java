package org.farvertex.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked, the program answers or says in one line why not: no stack trace, no hang, no NaN, nothing left behind by a
 * refusal. A case that fails is run alone by its number: {@code -Dfuzz.case=N}.
 */
class FuzzTest {

    private static final int QUICK = 10;
    private static final int ALL = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aFewCases() throws Exception {
        Integer alone = Integer.getInteger("fuzz.case");
        // every 499th case of the long run: all kinds come up, since 499 and 10 have no common factor
        tried(alone == null ? IntStream.range(0, QUICK).map(i -> 499 * i) : IntStream.of(alone));
    }

    @Test
    @Tag("slow")
    void tenThousandCases() throws Exception {
        tried(IntStream.range(0, ALL));
    }

    private void tried(IntStream numbers) throws Exception {
        Path place = Files.createDirectory(folder.resolve("case"));
        Cases cases = new Cases(ScanSample.journal(Files.createDirectory(folder.resolve("scan"))));
        List<String> faults = new ArrayList<>();
        numbers.forEach(n -> {
            Case one = cases.number(n);
            one.fault(place).ifPresent(fault -> faults.add("case " + n + ": " + fault + ": " + one));
        });
        assertThat(faults).isEmpty();
    }
}
