package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.documents.texts.DocumentKind;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Texts of documents among the settings. */
@FlorijnTest
class DocumentTextsAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private DocumentTexts texts;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachKindHasAFieldForEachLanguage() {
        open();
        assertThat($(TextArea.class).all())
                .extracting(TextArea::getLabel)
                .containsExactly("Dutch", "English", "French", "German", "Dutch", "English", "French", "German");
        area(0).setValue("Met dank.");
        area(6).setValue("Remboursement.");
        save();
        assertThat(text(DocumentKind.INVOICE, "nl")).isEqualTo("Met dank.");
        assertThat(text(DocumentKind.CREDIT_NOTE, "fr")).isEqualTo("Remboursement.");
        assertThat(text(DocumentKind.CREDIT_NOTE, "nl")).isNull();
        area(0).clear();
        save();
        assertThat(text(DocumentKind.INVOICE, "nl")).isNull();
        assertThat(text(DocumentKind.CREDIT_NOTE, "fr")).isEqualTo("Remboursement.");
    }

    @Test
    void aTextThatSomebodyChangedMeanwhileIsNotOverwrittenAndNothingTypedIsLost() {
        open();
        area(0).setValue("Met dank.");
        area(1).setValue("With thanks.");
        texts.change(partner, DocumentKind.INVOICE, "en", null, "Cheers.");
        save();
        assertThat(text(DocumentKind.INVOICE, "en")).isEqualTo("Cheers.");
        assertThat(text(DocumentKind.INVOICE, "nl")).as("all or none").isNull();
        assertThat(area(0).getValue()).isEqualTo("Met dank.");
        open();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(area(1).getValue()).isEqualTo("Cheers.");
        area(0).setValue("Met dank.");
        save();
        assertThat(text(DocumentKind.INVOICE, "nl")).isEqualTo("Met dank.");
    }

    @Test
    void theLogTellsWhichTextBecameWhat() {
        open();
        area(4).setValue("Wij betalen dit terug.");
        save();
        open(partner, SettingsView.class, Map.of("section", "log"));
        assertThat(test($(Grid.class).single()).getCellText(0, 4))
                .contains("Text on documents credit note Dutch")
                .contains("Wij betalen dit terug.");
    }

    private @Nullable String text(DocumentKind kind, String locale) {
        return texts.get(partner, kind, locale).text();
    }

    private TextArea area(int place) {
        return $(TextArea.class).all().get(place);
    }

    private void save() {
        $(Button.class).withText("Save").single().click();
    }

    private void open() {
        open(partner, SettingsView.class, Map.of("section", "document_texts"));
    }
}
