package nl.florijn.ui.imports;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.florijn.platform.web.BodyTooLarge;
import nl.florijn.platform.web.Uploads;
import org.jspecify.annotations.Nullable;

/** The last file that was uploaded here, on disk; it is gone when another comes, or with its screen. */
final class UploadedFile implements UploadHandler {

    private static final int BUFFER = 1 << 16;

    private final SerializableRunnable tooLarge;
    private final SerializableConsumer<UploadedFile> kept;
    private volatile @Nullable File file;
    private volatile String name = "";

    /**
     * A place for files.
     *
     * @param tooLarge tells of a file beyond {@link Uploads#LARGEST_FILE}, of which nothing is kept
     * @param kept hears of each that was
     */
    UploadedFile(SerializableRunnable tooLarge, SerializableConsumer<UploadedFile> kept) {
        this.tooLarge = tooLarge;
        this.kept = kept;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            keep(content);
            name = event.getFileName();
            event.getUI().access(() -> kept.accept(this));
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

    boolean isThere() {
        return file != null;
    }

    /** As its owner calls it. */
    String name() {
        return name;
    }

    /** To be closed by whoever reads it. */
    InputStream open() {
        var current = file;
        if (current == null) {
            throw new IllegalStateException("No file was uploaded.");
        }
        try {
            return Files.newInputStream(current.toPath());
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
