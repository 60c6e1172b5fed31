package nl.florijn.invoicing.drafts;

import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;

/** Why a document never comes to less than nothing (R33). */
public final class BelowZero {

    private BelowZero() {}

    public static String sentence(Invoice draft) {
        return draft.kind() == InvoiceKind.CREDIT_NOTE
                ? "The credit note would come to " + draft.amounts().total()
                        + "; less than nothing is no credit note. Put what is asked on an invoice."
                : "The invoice would come to " + draft.amounts().total()
                        + "; below zero it is no invoice. Credit the invoice that this gives back, or let the amount wait as"
                        + " an extra charge for the next invoice.";
    }
}
