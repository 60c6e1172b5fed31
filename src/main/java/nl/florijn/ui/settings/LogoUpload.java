package nl.florijn.ui.settings;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Function;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;

/** Makes a logo of a file as it comes in; the tab can go on meanwhile. */
final class LogoUpload implements UploadHandler {

    private final transient Function<byte[], Logo> reader;
    private final SerializableConsumer<Logo> made;
    private final SerializableConsumer<Refusal> refused;

    LogoUpload(Function<byte[], Logo> reader, SerializableConsumer<Logo> made, SerializableConsumer<Refusal> refused) {
        this.reader = reader;
        this.made = made;
        this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            var logo = reader.apply(content.readNBytes(LogoReader.MOST_BYTES + 1));
            event.getUI().access(() -> made.accept(logo));
        } catch (InvalidInput | Conflict refusal) {
            event.getUI().access(() -> refused.accept(refusal));
        }
    }
}
