package nl.florijn.ui.imports;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.florijn.platform.web.BodyTooLarge;
import nl.florijn.platform.web.Uploads;
import org.jspecify.annotations.Nullable;

/** The last file that was uploaded here, on disk; it is gone when another comes, or with its screen. */
final class UploadedFile implements UploadHandler {

    private static final int BUFFER = 1 << 16;

    private final SerializableRunnable tooLarge;
    private volatile @Nullable File file;

    /** @param tooLarge tells of a file beyond {@link Uploads#LARGEST_FILE}, of which nothing is kept */
    UploadedFile(SerializableRunnable tooLarge) {
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            keep(content);
        } catch (BodyTooLarge large) {
            event.reject();
            event.getUI().access(tooLarge::run);
        }
    }

    /** Takes the place of what was kept before; when it breaks off or is a {@link BodyTooLarge}, nothing changes. */
    void keep(InputStream content) throws IOException {
        var fresh = Files.createTempFile("florijn-upload", null);
        try {
            copy(content, fresh);
        } catch (IOException refused) {
            Files.deleteIfExists(fresh);
            throw refused;
        }
        drop();
        file = fresh.toFile();
    }

    private static void copy(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[BUFFER];
            var bytes = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > Uploads.LARGEST_FILE) {
                    throw new BodyTooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** To be closed by whoever reads it. */
    Optional<InputStream> open() {
        var current = file;
        try {
            return current == null ? Optional.empty() : Optional.of(Files.newInputStream(current.toPath()));
        } catch (IOException gone) {
            throw new UncheckedIOException("An uploaded file is gone.", gone);
        }
    }

    void drop() {
        var current = file;
        file = null;
        if (current != null && !current.delete()) {
            current.deleteOnExit();
        }
    }
}
