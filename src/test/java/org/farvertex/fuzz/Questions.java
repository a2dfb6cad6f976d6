package org.farvertex.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about a detector of which all parts fit together, so that they are answered and not refused. */
record Questions(Dice dice) {

    /** What one word on a command line stands for: an option given with this value is left out. */
    static final String ABSENT = "absent";

    private static final Set<String> COMMANDS = Set.of("rate", "reach", "spectrum", "generate");
    private static final List<String> PROTONS = List.of("faser", "faser2", "faser-run3", "faser2-fpf", "nucal", "charm", "na62-dump",
        "ship-2015", "ship-ecn3", "seaquest-phase1", "darkquest-phase2", "short-baseline");

    static boolean about(String command) {
        return COMMANDS.contains(command);
    }

    /** Values of options by name, {@code DETECTOR} for the detector. */
    Map<String, String> values(String command) {
        boolean electrons = dice.chance(0.1);
        Map<String, String> values = new HashMap<>(Map.of("DETECTOR", electrons ? "e137" : dice.one(PROTONS), "--spectra", ABSENT,
            "--generator", ABSENT, "--generators", ABSENT, "--resume", ABSENT, "--format", ABSENT));
        values.put("--channels", electrons || dice.chance(0.5) ? ABSENT
            : dice.one(List.of("pi0", "eta", "pi0,eta", "bremsstrahlung", "eta-prime,omega")));
        values.put("--bremsstrahlung-z", dice.chance(0.8) ? ABSENT : dice.one(List.of("0.1:0.9", "0.5:0.6", "0.001:0.999")));
        values.put("--bremsstrahlung-pt", dice.chance(0.8) ? ABSENT : dice.one(List.of("1GeV", "1MeV", "10GeV")));
        boolean events = command.equals("generate");
        boolean files = events || dice.chance(0.3);
        values.put("--no-files", files ? ABSENT : "");
        values.put("--output", !files ? ABSENT
            : events ? dice.one(List.of("TMP/out.hepmc3", "TMP/out.hepmc.gz", "TMP/out.csv", "TMP/out.dat")) : "TMP/out");
        values.put("--force", files && dice.chance(0.2) ? "" : ABSENT);
        boolean counted = dice.chance(0.7);
        String some = events || !counted ? ABSENT : dice.one(List.of("64", "64", "200", "1000"));
        // a spectrum takes a million samples unless it is told another number
        values.put("--samples", command.equals("spectrum") && !counted ? "2000" : some);
        values.put("--precision", events || counted || command.equals("spectrum") ? ABSENT : "0.3");
        scan(values, model(values));
        return values;
    }

    private void scan(Map<String, String> values, String coupling) {
        boolean scanned = dice.chance(0.4);
        for (String other : List.of("--vev", "--epsilon", "--coupling")) {
            if (scanned || !other.equals(coupling)) {
                values.put(scanned && other.equals(coupling) ? other + "-range" : other, scanned && other.equals(coupling) ? range(coupling) : ABSENT);
            }
        }
        for (String other : List.of("--vev-range", "--epsilon-range", "--coupling-range")) {
            values.putIfAbsent(other, ABSENT);
        }
        values.put("--grid", scanned ? "3x2" : ABSENT);
    }

    /** Chooses the model and its parameters; returns the name of its coupling. */
    private String model(Map<String, String> values) {
        String model = dice.one(List.of("t3r", "t3r", "dark-photon", "b-l"));
        boolean t3r = model.equals("t3r");
        String coupling = t3r ? "--vev" : model.equals("b-l") ? "--coupling" : "--epsilon";
        values.put("--model", model);
        values.put("--mass", dice.one(t3r ? List.of("1.1MeV", "5MeV", "20MeV", "60MeV", "110MeV", "200MeV", "250MeV")
            : List.of("1.1MeV", "30MeV", "134MeV", "211.4MeV", model.equals("b-l") ? "400MeV" : "1.5GeV")));
        values.put("--mass-range", dice.one(List.of("60MeV:61MeV", "20MeV:60MeV", "110MeV:250MeV")));
        values.put(coupling, dice.one(t3r ? List.of("10GeV", "1GeV", "5GeV", "100GeV", "1TeV", "1e9GeV", "1e19GeV")
            : List.of("1e-3", "1e-4", "1e-5", "1e-6", "1e-7", "1e-9", "1e-30", "1e-120", "1e-300", "0.9")));
        boolean paper = t3r && dice.chance(0.1);
        values.put("--paper", paper ? "" : ABSENT);
        values.put("--scenario", t3r && !paper && dice.chance(0.3) ? dice.one(List.of("visible", "invisible")) : ABSENT);
        values.put("--kinetic-mixing-factor", t3r && dice.chance(0.2) ? dice.one(List.of("1", "0.1", "1e-3", "1e-100", "3")) : ABSENT);
        return coupling;
    }

    private String range(String coupling) {
        return dice.one(coupling.equals("--vev") ? List.of("5GeV:20GeV", "1GeV:1TeV", "10GeV:11GeV", "1keV:1e19GeV")
            : List.of("1e-6:1e-5", "1e-8:1", "1e-7:2e-7", "1e-12:1e-9", "1e-300:1e-2"));
    }
}
