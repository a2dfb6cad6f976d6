package org.farvertex.jhepmc;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for all events of a file.
 *
 * @param weightNames one per event weight; empty when the weights have no names. Blanks in a name become underscores in Asciiv3, whose
 *                    readers split there
 * @param tools       programs that took part
 * @param attributes  name to value, in the order they are written; names without blanks
 */
public record GenRunInfo(List<String> weightNames, List<Tool> tools, Map<String, String> attributes) {

    /** Name of the central-value weight; programs that know one weight only take this one. */
    public static final String CENTRAL_VALUE = "CV";

    /** Nothing known. */
    public static final GenRunInfo EMPTY = new GenRunInfo(List.of(), List.of(), Map.of());

    /** Copies the collections and checks every name and value. */
    public GenRunInfo {
        weightNames = List.copyOf(weightNames);
        weightNames.forEach(Text::weightName);
        if (new HashSet<>(weightNames).size() != weightNames.size()) {
            throw new IllegalArgumentException("weight names must differ: " + weightNames);
        }
        tools = List.copyOf(tools);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((name, value) -> {
            Text.name("run attribute", name);
            Text.value("run attribute " + name, value);
        });
    }

    /** The number of weights must be that of the names, if there are weights and names: readers refuse the event otherwise. */
    void requireWeights(GenEvent event) {
        if (!weightNames.isEmpty() && !event.weights().isEmpty() && weightNames.size() != event.weights().size()) {
            throw new IllegalArgumentException("event " + event.number() + " has " + event.weights().size()
                + " weights, the run names " + weightNames.size() + ": " + weightNames);
        }
    }
}
