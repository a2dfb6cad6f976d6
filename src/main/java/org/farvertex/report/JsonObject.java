package org.farvertex.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.jhepmc.ShortestDecimal;

/**
 * A JSON object that can only be written, the one way in which JSON leaves the program. What is not known (NaN, ±∞, an empty optional, null)
 * becomes null; numbers have as many digits as they need to be read back unchanged.
 */
public final class JsonObject {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * A record under the names of its components.
     *
     * @param record the record
     * @return its values by name
     */
    public static JsonObject of(Record record) {
        JsonObject json = new JsonObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                json.with(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("the record " + record.getClass().getName() + " is not public", e);
            }
        }
        return json;
    }

    /**
     * Adds a key.
     *
     * @param key   the key, not used before
     * @param value text, number, truth, record, object or null; a list, a map or an optional of such
     * @return this
     * @throws IllegalArgumentException if the value is nothing that JSON knows
     */
    public JsonObject with(String key, Object value) {
        if (values.containsKey(key)) {
            throw new IllegalArgumentException("the key " + key + " is there already");
        }
        values.put(key, plain(value));
        return this;
    }

    /**
     * Adds a key only if its value is there.
     *
     * @param key   the key
     * @param value the value
     * @return this
     */
    public JsonObject withAny(String key, Optional<?> value) {
        return value.isPresent() ? with(key, value) : this;
    }

    /**
     * Adds a key only if its list has entries.
     *
     * @param key    the key
     * @param values the list
     * @return this
     */
    public JsonObject withSome(String key, List<?> values) {
        return values.isEmpty() ? this : with(key, values);
    }

    /**
     * Adds keys with their values.
     *
     * @param named values by key, in their order
     * @return this
     */
    public JsonObject withAll(Map<String, ?> named) {
        named.forEach(this::with);
        return this;
    }

    /**
     * Adds a key with its value if the key is not there.
     *
     * @param key   the key
     * @param value the value
     * @return this
     */
    public JsonObject withMissing(String key, Object value) {
        return values.containsKey(key) ? this : with(key, value);
    }

    /**
     * The numbers of this object itself, not of the objects in it.
     *
     * @return values by key, in their order
     */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof Number number) {
                numbers.put(key, number.doubleValue());
            }
        });
        return numbers;
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof OptionalDouble optional) {
            return plain(optional.orElse(Double.NaN));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonObject::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, inner) -> object.with((String) key, inner));
            return object;
        }
        if (value instanceof Record record) {
            return of(record);
        }
        if (value == null || value instanceof JsonObject || value instanceof String || value instanceof Integer || value instanceof Long
            || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("JSON has no value for " + value.getClass().getName());
    }

    /** The object over several lines, as it is printed. */
    @Override
    public String toString() {
        return written(true);
    }

    /**
     * The object on one line.
     *
     * @return JSON without blanks
     */
    public String line() {
        return written(false);
    }

    private String written(boolean spread) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(spread ? json.useDefaultPrettyPrinter() : json, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof JsonObject object) {
            json.writeStartObject();
            for (Map.Entry<String, Object> entry : object.values.entrySet()) {
                json.writeFieldName(entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Double number) {
            json.writeNumber(ShortestDecimal.text(number));
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeNull();
        }
    }
}
