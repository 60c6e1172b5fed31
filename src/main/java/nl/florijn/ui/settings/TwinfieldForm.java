package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Paragraph;
import nl.florijn.accounting.TwinfieldOffice;
import nl.florijn.accounting.TwinfieldSetup;
import nl.florijn.ui.components.Form;

/** Where in Twinfield sales are booked. */
final class TwinfieldForm extends Form {

    /** Keeps the office; the version is the one that was read. */
    interface Save {
        void save(int version, TwinfieldOffice office);
    }

    TwinfieldForm(TwinfieldSetup setup, Save onSave) {
        super("twinfield.");
        add(new Paragraph(getTranslation("twinfield.text")));
        var office = text("office", setup.office().office());
        var journal = text("journal", setup.office().journal());
        var debtors = text("debtorsAccount", setup.office().debtorsAccount());
        saveButton(() -> onSave.save(
                setup.version(), new TwinfieldOffice(office.getValue(), journal.getValue(), debtors.getValue())));
    }
}
