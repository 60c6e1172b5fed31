package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.ui.components.Tag;

/** The states of an invoice as tags. */
final class InvoiceStates {

    private InvoiceStates() {}

    static Tag tag(InvoiceStatus status) {
        var tone = switch (status) {
            case DRAFT, VOID -> Tag.Tone.NEUTRAL;
            case APPROVED, SENT -> Tag.Tone.GOOD;
        };
        return new Tag(UI.getCurrent().getTranslation("invoice.status." + status), tone);
    }

    static Tag tag(ExportState state) {
        var tone = switch (state) {
            case NONE, PENDING -> Tag.Tone.NEUTRAL;
            case EXPORTED -> Tag.Tone.GOOD;
            case REFUSED -> Tag.Tone.BAD;
        };
        return new Tag(UI.getCurrent().getTranslation("invoice.export." + state), tone);
    }
}
