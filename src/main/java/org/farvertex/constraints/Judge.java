package org.farvertex.constraints;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Sets a prediction beside the data and says what follows, and why. */
final class Judge {

    private Judge() {
    }

    /**
     * Looks the data up.
     *
     * @param process    what is predicted
     * @param table      name of the process in the table of limits
     * @param state      what the new particle does: visible (e⁺e⁻), muons, invisible, photons or unseen
     * @param mass       its mass [GeV]
     * @param prediction the prediction
     */
    static Entry judge(Comparison process, String table, String state, double mass, Prediction prediction) {
        return judge(process, prediction, Limit.of(table, state, mass), () -> missing(table, state, mass));
    }

    /** As above, where the table is named after the process. */
    static Entry judge(String id, String state, double mass, Prediction prediction) {
        return judge(Comparison.of(id), id, state, mass, prediction);
    }

    /** With data from elsewhere. */
    static Entry judge(Comparison process, Prediction prediction, Limit limit) {
        return judge(process, prediction, Optional.of(limit), () -> "");
    }

    private static Entry judge(Comparison process, Prediction prediction, Optional<Limit> limit, Supplier<String> missing) {
        if (prediction.high() == 0) {
            return new Entry(process, Optional.of(prediction), OptionalDouble.empty(), OptionalDouble.empty(), "", Verdict.ALLOWED,
                "nothing is predicted: the decay is closed or its coupling is zero");
        }
        if (limit.isEmpty() || limit.get().kind() == Limit.Kind.NONE) {
            return undecided(process, Optional.of(prediction), limit.map(Limit::source).orElseGet(missing));
        }
        Limit data = limit.get();
        Verdict verdict = data.judge(prediction);
        return new Entry(process, Optional.of(prediction), OptionalDouble.of(data.value()), OptionalDouble.of(data.confidence()),
            data.source(), verdict, reason(verdict, prediction, data));
    }

    /** Without a limit. */
    static Entry undecided(Comparison process, Optional<Prediction> prediction, String because) {
        return new Entry(process, prediction, OptionalDouble.empty(), OptionalDouble.empty(), "", Verdict.NOT_DECIDED, because);
    }

    private static String missing(String table, String state, double mass) {
        if (Limit.exists(table, state)) {
            return String.format(Locale.ROOT, "no data at %.4g MeV", 1e3 * mass);
        }
        if (state.equals("muons") && Limit.exists(table, "visible")) {
            return "A' decays to mu+mu- at this mass, the data are for e+e-";
        }
        return "the data are for an A' that " + (state.equals("invisible") ? "decays to e+e-" : "is not seen, which is the invisible scenario");
    }

    private static String reason(Verdict verdict, Prediction prediction, Limit limit) {
        if (limit.kind() == Limit.Kind.CONSISTENT) {
            return switch (verdict) {
                case EXCLUDED -> "more than 2 sigma from the measured value with the error of the theory";
                case ALLOWED -> "within 2 sigma of the measured value with the error of the theory";
                default -> "2 sigma of the measurement end inside the error of the theory";
            };
        }
        double low = prediction.low() / limit.value();
        double high = prediction.high() / limit.value();
        return switch (verdict) {
            case EXCLUDED -> String.format(Locale.ROOT, "%.2g times the limit even at the lower end of the theory", low);
            case ALLOWED -> String.format(Locale.ROOT, "%.2g of the limit at most", high);
            default -> String.format(Locale.ROOT, "the theory spans %.2g to %.2g of the limit", low, high);
        };
    }
}
