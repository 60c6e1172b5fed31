package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of many documents, written before any of it is sent: it arrives whole or not at all. */
final class ZipLink extends Anchor {

    private final transient Consumer<Path> pack;
    private final String fileName = getTranslation("invoices.title");

    /** @param pack writes the file when it is asked for */
    ZipLink(Consumer<Path> pack) {
        this.pack = pack;
        addClassName("button-link");
        setHref((DownloadHandler) this::send);
        setDownload(true);
    }

    private void send(DownloadEvent download) throws IOException {
        var file = Files.createTempFile("florijn", ".zip");
        try {
            pack.accept(file);
            download.setFileName(fileName + ".zip");
            download.setContentType("application/zip");
            download.setContentLength(Files.size(file));
            Files.copy(file, download.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
