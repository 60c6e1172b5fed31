package nl.florijn.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the database has it, for the chain.
 *
 * @param seq its place in the chain of the partner, from 1; null until it is linked
 * @param hash of all that stands in it and of the entry before; null until it is linked
 */
record ChainedEntry(
        PartnerId partner,
        long id,
        Instant at,
        String actor,
        String action,
        @Nullable String objectId,
        @Nullable String detail,
        @Nullable String origin,
        @Nullable Long seq,
        @Nullable String hash) {

    /** The hash that this entry has in this place. */
    String hashAfter(ChainEnd before) {
        var digest = sha256();
        add(digest, before.hash());
        add(digest, Long.toString(before.seq() + 1));
        add(digest, partner.toString());
        add(digest, Long.toString(id));
        add(digest, at.toString());
        add(digest, actor);
        add(digest, action);
        add(digest, objectId);
        add(digest, detail);
        add(digest, origin);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two rows read the same. */
    private static void add(MessageDigest digest, @Nullable String field) {
        var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        var length = field == null ? "-" : bytes.length + ":";
        digest.update(length.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256, this one has not.", e);
        }
    }
}
