package nl.florijn.ui.imports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.InputStream;
import java.util.Optional;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.web.Uploads;
import nl.florijn.ui.components.Notices;

/** One of the files, dropped or picked. */
final class FilePick extends Div {

    private final UploadedFile uploaded = new UploadedFile(this::rejected);

    FilePick(ImportFile file) {
        addClassName("pick");
        var upload = new Upload(uploaded);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Uploads.LARGEST_FILE);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setUploadButton(new Button(getTranslation("import.pick")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRemovedListener(removed -> uploaded.drop());
        upload.addFileRejectedListener(rejected -> rejected());
        upload.getElement().setAttribute("aria-label", getTranslation("import.file." + file));
        add(
                new H3(getTranslation("import.file." + file)),
                new Paragraph(getTranslation("import.file." + file + ".text")),
                upload);
    }

    private void rejected() {
        Notices.stays(getTranslation("import.rejected"));
    }

    @Override
    protected void onDetach(DetachEvent gone) {
        uploaded.drop();
    }

    /** What was dropped or picked, to be closed by whoever reads it. */
    Optional<InputStream> open() {
        return uploaded.open();
    }
}
