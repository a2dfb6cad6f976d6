package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.farvertex.input.InputException;

/** The faults of one file, all of which its reader tells in one go: the first, with the others as suppressed exceptions of it. */
final class Faults {

    private final List<InputException> found = new ArrayList<>();

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

    /** Ends here if there was a fault. */
    void tell() {
        if (!found.isEmpty()) {
            List<Throwable> told = List.of(found.get(0).getSuppressed());
            found.subList(1, found.size()).stream().filter(other -> !told.contains(other)).forEach(found.get(0)::addSuppressed);
            throw found.get(0);
        }
    }
}
