package nl.florijn.invoicing;

import java.math.BigDecimal;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.numbering.SeriesCounters;

/** What a document is; a draft has its kind from the start. */
public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE,
    DEPOSIT;

    public static InvoiceKind of(DraftInvoice.Kind kind) {
        return switch (kind) {
            case INVOICE -> INVOICE;
            case CREDIT_NOTE -> CREDIT_NOTE;
        };
    }

    /** What an amount on it is to its debtor: on a credit note it stands positive, and is given back. */
    public BigDecimal signed(BigDecimal amount) {
        return this == CREDIT_NOTE ? amount.negate() : amount;
    }

    /** Whether its debtor is asked to pay something. */
    public boolean asksForMoney() {
        return this != CREDIT_NOTE;
    }

    /** The counter that gives such documents their numbers. */
    public SeriesCounter counter(SeriesCounters counters) {
        return this == CREDIT_NOTE ? counters.credits() : counters.invoices();
    }

    /** How the core reckons with it. */
    public DraftInvoice.Kind forCore() {
        return this == CREDIT_NOTE ? DraftInvoice.Kind.CREDIT_NOTE : DraftInvoice.Kind.INVOICE;
    }
}
