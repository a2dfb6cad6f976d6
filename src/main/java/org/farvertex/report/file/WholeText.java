package org.farvertex.report.file;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that a value is made of, as text. For records it is what their {@code toString} would say, which Java puts together at the first use from pieces of
 * code that it makes then: for the dozens of kinds in a question that takes as long as a {@code rate} takes to count.
 */
final class WholeText {

    private WholeText() {
    }

    static String of(Object value) {
        if (value instanceof Record whole) {
            return components(whole);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(WholeText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream().map(entry -> of(entry.getKey()) + "=" + of(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(present -> "Optional[" + of(present) + "]").orElse("Optional.empty");
        }
        return String.valueOf(value);
    }

    private static String components(Record whole) {
        StringBuilder text = new StringBuilder(whole.getClass().getSimpleName()).append('[');
        String separator = "";
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            text.append(separator).append(component.getName()).append('=').append(of(value(whole, component)));
            separator = ", ";
        }
        return text.append(']').toString();
    }

    private static Object value(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record keeps " + component + " to itself", e);
        }
    }
}
