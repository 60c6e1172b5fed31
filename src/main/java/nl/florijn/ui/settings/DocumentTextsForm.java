package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.documents.texts.DocumentKind;
import nl.florijn.documents.texts.DocumentText;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Languages;

/** What stands on every document of a kind, in each language. */
final class DocumentTextsForm extends Form {

    private final Map<DocumentText, TextArea> fields = new LinkedHashMap<>();

    DocumentTextsForm(DocumentTexts texts, CurrentPartner current, Runnable onSaved) {
        super("documentTexts.");
        add(new Paragraph(getTranslation("documentTexts.text")));
        var known = texts.all(current.id());
        for (var kind : DocumentKind.values()) {
            heading("documentTexts." + kind);
            known.stream().filter(text -> text.kind() == kind).forEach(this::offer);
        }
        saveButton(() -> {
            texts.change(current.id(), typed());
            onSaved.run();
        });
    }

    private void offer(DocumentText text) {
        var field = new TextArea(Languages.name(text.locale()));
        field.setMaxLength(DocumentTexts.LONGEST);
        field.setMinRows(3);
        field.setValue(text.text() == null ? "" : text.text());
        field.addClassName("wide");
        fields.put(text, place(text.kind() + "." + text.locale(), field));
    }

    /** Those that became others. */
    private List<DocumentText> typed() {
        return fields.entrySet().stream()
                .map(field -> field.getKey().saying(orNull(field.getValue())))
                .filter(text -> !fields.containsKey(text))
                .toList();
    }
}
