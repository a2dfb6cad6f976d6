package org.farvertex.report.chart;

/** A picture could not be drawn, for a reason that lies in this Java or in us; results written before are not touched. */
public final class PictureFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which.
     *
     * @param message which picture failed and why, on one line
     * @param cause   the reason
     */
    public PictureFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
