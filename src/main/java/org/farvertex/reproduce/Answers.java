package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects our side while it is computed; used by one thread. */
final class Answers {

    private final Map<String, Computed> values = new LinkedHashMap<>();
    private final Map<String, Statement.Judgement> verdicts = new LinkedHashMap<>();
    private final Map<String, Double> findings = new LinkedHashMap<>();
    private final List<MeasuredRow> measured = new ArrayList<>();

    void value(String id, double value) {
        values.put(id, Computed.of(value));
    }

    void value(String id, double value, double spread) {
        values.put(id, new Computed(value, spread));
    }

    void verdict(String id, boolean holds, String evidence, Object... numbers) {
        verdicts.put(id, new Statement.Judgement(holds, String.format(Locale.ROOT, evidence, numbers)));
    }

    void finding(String id, double value) {
        findings.put(id, value);
    }

    void measured(MeasuredRow row) {
        measured.add(row);
    }

    void addAll(Answers others) {
        values.putAll(others.values);
        verdicts.putAll(others.verdicts);
        findings.putAll(others.findings);
        measured.addAll(others.measured);
    }

    Map<String, Computed> values() {
        return values;
    }

    Map<String, Statement.Judgement> verdicts() {
        return verdicts;
    }

    List<MeasuredRow> measured() {
        return measured;
    }

    Map<String, Double> findings() {
        return findings;
    }
}
