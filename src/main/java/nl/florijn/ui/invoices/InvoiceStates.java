package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.PaymentState;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.receivables.EntryKind;
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

    /** Where it stands, in a list: the one thing that counts most. */
    static Tag tag(InvoiceSummary row, LocalDate today) {
        var words = words(row, today);
        if (row.daysLate(today) > 0) {
            return new Tag(words, Tag.Tone.BAD);
        }
        return switch (row.status()) {
            case DRAFT, APPROVED, VOID -> new Tag(words, Tag.Tone.NEUTRAL);
            case SENT ->
                isJustSent(row)
                        ? tag(row.status())
                        : tag(row.kind(), row.balance().paymentState());
        };
    }

    private static boolean isJustSent(InvoiceSummary row) {
        return row.balance().paymentState() == PaymentState.OPEN && row.kind().asksForMoney();
    }

    static String words(InvoiceSummary row, LocalDate today) {
        var late = row.daysLate(today);
        if (late > 0) {
            return UI.getCurrent().getTranslation("invoice.late", late);
        }
        return switch (row.status()) {
            case DRAFT, VOID -> UI.getCurrent().getTranslation("invoice.status." + row.status());
            case APPROVED -> UI.getCurrent().getTranslation("invoice.toSend");
            case SENT ->
                isJustSent(row)
                        ? UI.getCurrent().getTranslation("invoice.status." + row.status())
                        : words(row.kind(), row.balance().paymentState());
        };
    }

    /** How far it is paid; a credit note is settled where an invoice is paid. */
    static Tag tag(InvoiceKind kind, PaymentState state) {
        var tone = switch (state) {
            case OPEN -> Tag.Tone.NEUTRAL;
            case PARTLY_PAID -> Tag.Tone.WARNING;
            case PAID, CREDITED -> Tag.Tone.GOOD;
            case WRITTEN_OFF -> Tag.Tone.BAD;
        };
        return new Tag(words(kind, state), tone);
    }

    static String words(InvoiceKind kind, PaymentState state) {
        var key = kind == InvoiceKind.CREDIT_NOTE ? "invoice.settled." : "invoice.payment.";
        return UI.getCurrent().getTranslation(key + state);
    }

    /** What an entry is for the invoice; money on account may settle it, or be taken back from it. */
    static String entry(String kind, BigDecimal amount) {
        var isBack = kind.equals(EntryKind.ALLOCATION.name()) && amount.signum() > 0;
        return UI.getCurrent().getTranslation("entry." + kind + (isBack ? ".back" : ""));
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
