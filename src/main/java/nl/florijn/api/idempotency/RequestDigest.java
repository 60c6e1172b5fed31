package nl.florijn.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over pieces that cannot run into each other. */
final class RequestDigest {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    RequestDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256, this one has not.", e);
        }
    }

    RequestDigest add(@Nullable String piece) {
        return add(piece == null ? new byte[0] : piece.getBytes(UTF_8));
    }

    RequestDigest add(byte[] piece) {
        digest.update((piece.length + ":").getBytes(UTF_8));
        digest.update(piece);
        return this;
    }

    /** Part by part, since the line between the parts differs each time the same files are sent. */
    RequestDigest addParts(HttpServletRequest request) throws IOException, ServletException {
        for (var part : request.getParts()) {
            add(part.getName()).add(part.getSubmittedFileName()).add(part.getContentType());
            addContent(part);
        }
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private void addContent(Part part) throws IOException {
        digest.update((part.getSize() + ":").getBytes(UTF_8));
        try (InputStream content = part.getInputStream()) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
