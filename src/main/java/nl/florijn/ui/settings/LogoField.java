package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Function;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** A logo, dropped or picked, as it became; why a file does not become one stands below it, and the one before stays. */
final class LogoField extends CustomField<Logo> {

    private final Div seen = new Div();
    private final Upload upload;
    private final Button remove;
    private transient @Nullable Logo logo;

    /** @param reader makes a logo of a file, or tells why not */
    LogoField(Function<byte[], Logo> reader, @Nullable Logo before) {
        setLabel(getTranslation("layout.logo"));
        setHelperText(getTranslation("layout.logo.help"));
        addClassName("logo-field");
        seen.addClassName("logo-seen");
        upload = new Upload(new LogoUpload(reader, this::take, this::refuse));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LogoReader.MOST_BYTES);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg", ".svg", "image/png", "image/jpeg", "image/svg+xml");
        upload.setDropLabel(new Span(getTranslation("layout.logo.drop")));
        upload.getElement().setAttribute("aria-label", getTranslation("layout.logo"));
        upload.addFileRejectedListener(rejected -> say(getTranslation("layout.logo.rejected")));
        remove = new Button(getTranslation("layout.logo.remove"), VaadinIcon.TRASH.create(), press -> take(null));
        var row = new Div(seen, remove);
        row.addClassName("logo-row");
        add(new Div(row, upload));
        setPresentationValue(before);
        setModelValue(before, false);
    }

    private void take(@Nullable Logo taken) {
        upload.clearFileList();
        setInvalid(false);
        setPresentationValue(taken);
        setModelValue(taken, true);
    }

    private void refuse(Refusal refusal) {
        upload.clearFileList();
        say(
                refusal instanceof InvalidInput faulty
                        ? Refusals.sentence(faulty.errors().getFirst())
                        : Refusals.sentence(refusal));
    }

    private void say(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }

    @Override
    protected @Nullable Logo generateModelValue() {
        return logo;
    }

    @Override
    protected void setPresentationValue(@Nullable Logo shown) {
        logo = shown;
        seen.removeAll();
        seen.add(
                shown == null
                        ? new Paragraph(getTranslation("layout.logo.none"))
                        : new Image(shown.dataUri(), getTranslation("layout.logo.seen")));
        remove.setVisible(shown != null);
        upload.setUploadButton(new Button(getTranslation(shown == null ? "layout.logo.pick" : "layout.logo.other")));
    }
}
