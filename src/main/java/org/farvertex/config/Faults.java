package org.farvertex.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.farvertex.input.InputException;

/**
 * The faults of one file, all of which its reader tells in one go: the first, with the others as suppressed exceptions of it, none twice. What follows from
 * another of them is not told: a key that is missing since it is misspelt, and what else a wrong spin forbids.
 */
final class Faults {

    private static final String SPIN = ": angular momentum: ";

    private final List<InputException> found = new ArrayList<>();
    private final Set<String> follow = new HashSet<>();

    /** What is read, if it can be; else its faults are kept. */
    <T> Optional<T> of(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (InputException e) {
            found.add(e);
            Stream.of(e.getSuppressed()).filter(InputException.class::isInstance).map(InputException.class::cast).forEach(found::add);
            return Optional.empty();
        }
    }

    /** A fault that another one brings along. */
    void follows(InputException fault) {
        follow.add(fault.getMessage());
    }

    /** Checks something that gives nothing. */
    void check(Runnable check) {
        of(() -> {
            check.run();
            return true;
        });
    }

    /** What is read of a key that may be missing. */
    <T> Optional<T> of(Optional<YamlNode> node, Function<YamlNode, T> reader) {
        return node.flatMap(present -> of(() -> reader.apply(present)));
    }

    /** What is read of several entries, as far as they can be. */
    <E, T> List<T> each(List<E> entries, Function<E, T> reader) {
        List<T> read = new ArrayList<>();
        entries.forEach(entry -> of(() -> reader.apply(entry)).ifPresent(read::add));
        return read;
    }

    /** What is read of the entries of a list, if all can be. */
    static <E, T> List<T> all(List<E> entries, Function<E, T> reader) {
        Faults faults = new Faults();
        List<T> read = faults.each(entries, reader);
        faults.tell();
        return read;
    }

    /** What is read of a mapping; keys that it must not have are faults among those of the rest. */
    static <T> T ofMapping(YamlNode node, Supplier<T> reader, String... keys) {
        Faults faults = new Faults();
        node.mapping(faults, keys);
        Optional<T> read = faults.of(reader);
        faults.tell();
        return read.orElseThrow();
    }

    /** Numbers that are read each by itself, with the faults that there were before. */
    double[] numbers(DoubleSupplier... readers) {
        double[] numbers = new double[readers.length];
        for (int i = 0; i < readers.length; i++) {
            numbers[i] = of(readers[i]::getAsDouble).orElse(Double.NaN);
        }
        tell();
        return numbers;
    }

    /** Ends here if there was a fault. */
    void tell() {
        if (!found.isEmpty()) {
            InputException first = found.get(0);
            Set<String> told = new HashSet<>(follow);
            told.add(first.getMessage());
            Stream.of(first.getSuppressed()).forEach(other -> told.add(other.getMessage()));
            found.stream().filter(other -> !(isOfSpin(other) && told.stream().anyMatch(message -> message.contains(SPIN))))
                .filter(other -> told.add(other.getMessage())).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static boolean isOfSpin(InputException fault) {
        return fault.getMessage().contains(SPIN);
    }
}
