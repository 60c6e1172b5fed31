package nl.florijn.ui.imports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.web.Uploads;
import nl.florijn.ui.components.Notices;

/** One of the files, dropped or picked, with what it can hold. */
final class FilePick extends Div {

    private final UploadedFile uploaded;

    /** @param onFile hears of each file that came, and of none when it was taken away */
    FilePick(ImportFile file, SerializableConsumer<UploadedFile> onFile) {
        addClassName("pick");
        uploaded = new UploadedFile(this::rejected, onFile);
        var upload = new Upload(uploaded);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Uploads.LARGEST_FILE);
        upload.setAcceptedFileTypes(".csv", ".txt", ".xlsx", "text/csv", "text/plain");
        upload.setUploadButton(new Button(getTranslation("import.pick")));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRemovedListener(removed -> {
            uploaded.drop();
            onFile.accept(uploaded);
        });
        upload.addFileRejectedListener(rejected -> rejected());
        upload.getElement().setAttribute("aria-label", getTranslation("import.file." + file));
        add(
                new H3(getTranslation("import.file." + file)),
                new Paragraph(getTranslation("import.file." + file + ".text")),
                upload,
                new ColumnGuide(file));
    }

    private void rejected() {
        Notices.stays(getTranslation("import.rejected"));
    }

    @Override
    protected void onDetach(DetachEvent gone) {
        uploaded.drop();
    }
}
