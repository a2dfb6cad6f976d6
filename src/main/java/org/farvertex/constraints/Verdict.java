package org.farvertex.constraints;

/** What a comparison says about the model. */
public enum Verdict {
    /** The data rule the point out, whatever the error of the theory. */
    EXCLUDED("excluded"),
    /** The data leave the point open, whatever the error of the theory. */
    ALLOWED("allowed"),
    /** The data, or what is known of them or of the prediction, do not decide. */
    NOT_DECIDED("not decided");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /**
     * The verdict in words.
     *
     * @return {@code excluded}, {@code allowed} or {@code not decided}
     */
    public String text() {
        return text;
    }
}
