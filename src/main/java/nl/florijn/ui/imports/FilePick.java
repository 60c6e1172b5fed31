package nl.florijn.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import nl.florijn.imports.ImportFile;
import nl.florijn.ui.components.Notices;
import org.jspecify.annotations.Nullable;

/** One of the files, dropped or picked. */
final class FilePick extends Div {

    private static final int LARGEST = 64 * 1024 * 1024; // bytes

    private byte @Nullable [] content;

    FilePick(ImportFile file) {
        addClassName("pick");
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> content = bytes));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setUploadButton(new Button(getTranslation("import.pick")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRemovedListener(removed -> content = null);
        upload.addFileRejectedListener(rejected -> Notices.stays(getTranslation("import.rejected")));
        upload.getElement().setAttribute("aria-label", getTranslation("import.file." + file));
        add(
                new H3(getTranslation("import.file." + file)),
                new Paragraph(getTranslation("import.file." + file + ".text")),
                upload);
    }

    Optional<byte[]> content() {
        return Optional.ofNullable(content);
    }
}
