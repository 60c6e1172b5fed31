package nl.florijn.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import nl.florijn.platform.InvalidInput;

/**
 * The key of a row as callers carry it, with a mark of the list that handed it out: in another list, or changed on the way,
 * it would lead to some row all the same.
 */
final class Cursor {

    private static final int MARK_BYTES = 8;

    private Cursor() {}

    static String write(String key, String list) {
        var bytes = key.getBytes(UTF_8);
        var marked = Arrays.copyOf(mark(bytes, list), MARK_BYTES + bytes.length);
        System.arraycopy(bytes, 0, marked, MARK_BYTES, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marked);
    }

    /** The key; {@link InvalidInput} when this list did not hand the cursor out. */
    static String read(String cursor, String list) {
        var marked = decoded(cursor);
        if (marked.length > MARK_BYTES) {
            var key = Arrays.copyOfRange(marked, MARK_BYTES, marked.length);
            if (Arrays.equals(mark(key, list), Arrays.copyOf(marked, MARK_BYTES))) {
                return new String(key, UTF_8);
            }
        }
        throw foreign();
    }

    static InvalidInput foreign() {
        return new InvalidInput(
                "cursor", "UNKNOWN_CURSOR", "This cursor was not given out by this list with these filters.");
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static byte[] mark(byte[] key, String list) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(key), MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256, this one has not.", e);
        }
    }
}
