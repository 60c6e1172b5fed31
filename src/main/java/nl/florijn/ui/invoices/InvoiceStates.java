package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceBalance;
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
            case SENT -> isJustSent(row) ? tag(row.status()) : tag(row.kind(), row.balance(), row.total());
        };
    }

    private static boolean isJustSent(InvoiceSummary row) {
        return row.balance().paymentState() == PaymentState.OPEN
                && row.kind().asksForMoney()
                && !isPartlySettled(row.balance(), row.total());
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
                        : words(row.kind(), row.balance(), row.total());
        };
    }

    /** How far it is paid; a credit note is settled where an invoice is paid. */
    static Tag tag(InvoiceKind kind, InvoiceBalance balance, BigDecimal total) {
        var tone = switch (balance.paymentState()) {
            case OPEN, WRITTEN_OFF -> Tag.Tone.NEUTRAL;
            case PARTLY_PAID -> Tag.Tone.WARNING;
            case PAID, CREDITED -> Tag.Tone.GOOD;
        };
        return new Tag(words(kind, balance, total), tone);
    }

    static String words(InvoiceKind kind, InvoiceBalance balance, BigDecimal total) {
        return UI.getCurrent().getTranslation(key(kind, balance, total));
    }

    private static String key(InvoiceKind kind, InvoiceBalance balance, BigDecimal total) {
        var state = balance.paymentState();
        if (kind == InvoiceKind.CREDIT_NOTE) {
            return "invoice.settled." + state;
        }
        if (state == PaymentState.OPEN && isPartlySettled(balance, total)) {
            return "invoice.payment.partly";
        }
        return state == PaymentState.WRITTEN_OFF && balance.writtenOff().compareTo(total) < 0
                ? "invoice.payment.rest"
                : "invoice.payment." + state;
    }

    /** By a credit note, or because some of it will not be paid. */
    private static boolean isPartlySettled(InvoiceBalance balance, BigDecimal total) {
        return balance.open().signum() > 0 && balance.open().compareTo(total) < 0;
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
