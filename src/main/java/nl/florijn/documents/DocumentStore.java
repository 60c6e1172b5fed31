package nl.florijn.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.florijn.platform.PartnerId;

/**
 * Keeps finished files byte for byte (R31). A file lies under its partner and is named by its SHA-256, so the same content is
 * one file however often it is written, and no content ever takes the place of another.
 *
 * <p>Thread-safe, also with several nodes on one folder.
 */
public final class DocumentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder made when it is missing; a folder per partner appears in it */
    public DocumentStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a file: when this returns, it is on the disk. A damaged one in its place is made good.
     *
     * @return its SHA-256, 64 lower-case hexadecimal digits
     */
    public String write(PartnerId partner, byte[] content) {
        String sha256 = sha256(content);
        Path directory = directory(partner, sha256);
        Path file = directory.resolve(sha256);
        try {
            if (!Files.exists(file) || !sha256(Files.readAllBytes(file)).equals(sha256)) {
                makeDirectory(partner, directory);
                writeAtOnce(directory, file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Document %s of partner %d cannot be kept.".formatted(sha256, partner.value()), e);
        }
        return sha256;
    }

    /**
     * The file as it was written; empty when the partner has no such file, or it is not what was written.
     *
     * @param sha256 as {@link #write} gave it
     */
    public Optional<byte[]> find(PartnerId partner, String sha256) {
        Path file = directory(partner, sha256).resolve(sha256);
        try {
            return Optional.of(Files.readAllBytes(file))
                    .filter(content -> sha256(content).equals(sha256));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path home(PartnerId partner) {
        return folder.resolve(Long.toString(partner.value()));
    }

    private Path directory(PartnerId partner, String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'%s' is not the SHA-256 of a document.".formatted(sha256));
        }
        return home(partner).resolve(sha256.substring(0, 2));
    }

    private void makeDirectory(PartnerId partner, Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectories(directory);
            force(home(partner));
            force(folder);
        }
    }

    /** Under another name first, so that nobody ever sees half a file under the right one. */
    private static void writeAtOnce(Path directory, Path file, byte[] content) throws IOException {
        Path part = Files.createTempFile(directory, "part-", null);
        try {
            Files.write(part, content);
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        force(directory);
    }

    /** Onto the disk: the content of a file, or the names in a directory. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What {@link #write} would name these bytes. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
