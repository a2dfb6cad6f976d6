package org.farvertex.input;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which contents are told from others. */
public final class Checksum {

    private Checksum() {
    }

    /**
     * A digest of nothing yet.
     *
     * @return a fresh one
     */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What a digest has come to, which begins anew.
     *
     * @param digest the digest
     * @return 64 hexadecimal digits
     */
    public static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
