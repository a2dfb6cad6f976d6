package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers in words and in JSON are the same on a system of any language. */
@Tag("slow")
class LanguageTest {

    private static final List<String> COMMANDS = List.of("model --mass 60MeV", "gminus2 --mass 60MeV", "darkmatter", "flavor",
        "detectors", "detectors faser", "detectors faser --json", "rate faser --mass 60MeV --samples 4096 --seed 1 --threads 1",
        "rate faser --mass 6MeV --samples 4096 --precision 1e-9 --threads 1", "rate nosuch --mass 60MeV", "rate faser --mass 6OMeV");

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR"})
    void theLanguageOfTheSystemChangesNoAnswer(String language) {
        List<String> plain = answers();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(answers()).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Without the running time. */
    private static List<String> answers() {
        return COMMANDS.stream().map(line -> CommandRun.of(line.split(" "))).map(run -> run.code() + run.out() + run.err())
            .map(text -> text.replaceAll("[0-9.]+ s\\b", "T s")).collect(Collectors.toList());
    }
}
