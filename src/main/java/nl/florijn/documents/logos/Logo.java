package nl.florijn.documents.logos;

import java.awt.Color;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A picture as {@link LogoReader} made it. Immutable; the same bytes are the same logo. */
public final class Logo {

    private final LogoFacts facts;
    private final byte[] bytes;
    private @Nullable String onPaper;

    Logo(LogoType type, int width, int height, byte[] bytes) {
        this.facts = new LogoFacts(sha256(bytes), type.mediaType(), width, height);
        this.bytes = bytes.clone();
    }

    public LogoFacts facts() {
        return facts;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The picture itself as an address, for a browser. */
    public String dataUri() {
        return uri(facts.mediaType(), bytes);
    }

    /**
     * The same for a document: on white where it lets the paper through, so that each PDF takes over the bytes as they are
     * instead of making a mask of its own.
     */
    public synchronized String paperUri() {
        if (onPaper == null) {
            onPaper = facts.mediaType().equals(LogoType.JPEG.mediaType())
                    ? dataUri()
                    : uri(
                            LogoType.PNG.mediaType(),
                            Pixels.of(bytes).on(Color.WHITE).png());
        }
        return onPaper;
    }

    private static String uri(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Logo logo && facts.equals(logo.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "Logo " + facts;
    }
}
