package org.farvertex.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that make sense, or nearly, for each option; cheap ones. */
final class GoodValues {

    /** Detectors of each kind, and one that is not there. */
    static final List<String> DETECTORS = List.of("faser", "faser", "faser2", "nucal", "charm", "e137", "na62-dump", "ship-2015",
        "seaquest-phase1", "detectors/faser.yaml", "TMP/none.yaml");
    /** Options that must stand there, else files would land in the folder of the build. */
    static final Set<String> WRITES = Set.of("--output");

    private static final List<String> ENERGIES = List.of("60MeV", "20 MeV", "110MeV", "10GeV", "1GeV", "1e-3GeV", "200MeV", "1.5 GeV",
        "1.1MeV", "100 keV", "1e19GeV", "1e-9eV", "7TeV", "0.279GeV");
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
        Map.entry("--mass", List.of("60MeV", "20MeV", "110MeV", "250MeV", "1.0221MeV", "600MeV", "1.5GeV", "5MeV", "1e-3 GeV")),
        Map.entry("--model", List.of("t3r", "dark-photon", "b-l", "nosuch")),
        Map.entry("--epsilon", List.of("1e-5", "1e-8", "1e-3", "1e-300", "1e-120", "0.9", "1e3")),
        Map.entry("--coupling", List.of("1e-6", "1e-8", "1e-3", "1e-300", "1e-120", "0.9", "141")),
        Map.entry("--vev", List.of("10GeV", "1GeV", "1TeV", "1e19GeV", "1e-18GeV", "100 GeV")),
        Map.entry("--kinetic-mixing-factor", List.of("1", "0", "0.1", "-1", "1e300")),
        Map.entry("--scenario", List.of("visible", "invisible")),
        Map.entry("--channels", List.of("pi0", "pi0,eta", "bremsstrahlung", "eta-prime,omega", "electron-bremsstrahlung", "longitudinal", "eta-prime-rho",
            "pi0,pi0", ",", "pi0,,eta")),
        Map.entry("--generator", List.of("sibyll", "dpmjet", "pythia", "PYTHIA", "epos")),
        Map.entry("--generators", List.of("all")),
        Map.entry("--spectra", List.of("TMP", "TMP/none", "spectra")),
        Map.entry("--bremsstrahlung-z", List.of("0.1:0.9", "0.5:0.6", "0:1", "0.9:0.1")),
        Map.entry("--sampling", List.of("importance", "plain")),
        Map.entry("--format", List.of("hepmc3", "hepmc2", "csv", "eventcalc")),
        Map.entry("--output", List.of("TMP/out", "TMP/out.csv", "TMP/out.hepmc3", "TMP/a/b", "TMP")),
        Map.entry("--vev-range", List.of("5GeV:20GeV", "10GeV:11GeV", "1e-300GeV:1e300GeV", "1GeV:1GeV")),
        Map.entry("--epsilon-range", List.of("1e-6:1e-5", "1e-7:2e-7", "1e-8:1", "1e-300:1e-299")),
        Map.entry("--coupling-range", List.of("1e-6:1e-5", "1e-7:2e-7", "1e-8:1")),
        Map.entry("--grid", List.of("2x2", "3x2", "1x1", "4x3")),
        Map.entry("--window", List.of("110MeV:200MeV", "110MeV:111MeV")),
        Map.entry("--size", List.of("50cm", "1m", "5e-324 m")),
        Map.entry("--exposure", List.of("4e19pot", "300/fb", "1e300 pot")),
        Map.entry("--benchmark", List.of("SM", "BMA", "BMB", "BMC", "BMD")),
        Map.entry("--wc", List.of("C9_bsmumu=-1", "CS_bsmumu=0.03", "C9_bsmumu=1e6")),
        Map.entry("--mix", List.of("sL=0.1", "bL=1", "lambda_b=1e6", "sRp=-0.3")),
        Map.entry("--scale", List.of("4.8", "160", "160GeV", "91.1876")),
        Map.entry("--measurements", List.of("paper", "lhcb-2022")),
        Map.entry("--data-set", List.of("paper", "2025")),
        Map.entry("--beam", List.of("protons-400GeV", "lhc-14TeV")),
        Map.entry("--material", List.of("tungsten", "iron")),
        Map.entry("--threads", List.of("1", "2")),
        Map.entry("--signal", List.of("3", "1e-300", "1e300", "0.5")),
        Map.entry("--lambda-l", List.of("1", "1e-3", "1e300")),
        Map.entry("--lambda-r", List.of("1", "1e-3", "1e300")),
        Map.entry("--portal", List.of("0", "0.1", "-1", "1e300")));

    private GoodValues() {
    }

    static String of(String option, String label, Dice dice) {
        List<String> known = VALUES.get(option);
        if (known != null) {
            return dice.one(known);
        }
        return switch (label) {
            case "N" -> dice.one(List.of("1", "2", "7"));
            case "A:B", "MIN:MAX" -> dice.one(List.of("60MeV:61MeV", "10MeV:200MeV"));
            case "M", "MASS", "ENERGY", "V", "P", "PT" -> dice.one(ENERGIES);
            default -> dice.chance(0.5) ? OddWords.quantity(dice) : OddWords.number(dice);
        };
    }
}
