package nl.florijn.invoicing.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceWarning;
import org.jspecify.annotations.Nullable;

/**
 * What approval looks at on one draft, and what it comes to.
 *
 * @param total VAT included; that of a credit note is positive
 * @param lines how many it has
 * @param warnings how many things a person should look at
 * @param blocking what of them stands in the way of approval
 * @param credits what has to have its number first (R33); null: nothing
 */
public record WaitingDraft(
        InvoiceId id,
        int version,
        InvoiceKind kind,
        LocalDate date,
        String currency,
        BigDecimal total,
        int lines,
        int warnings,
        List<Warning.Code> blocking,
        @Nullable InvoiceId credits) {

    /** @param found what it is warned of by now */
    public static WaitingDraft of(Invoice draft, Collection<InvoiceWarning> found) {
        return new WaitingDraft(
                draft.id(),
                draft.life().version(),
                draft.kind(),
                draft.date(),
                draft.amounts().currency(),
                draft.amounts().total(),
                draft.lines().size(),
                found.size(),
                found.stream()
                        .filter(InvoiceWarning::blocking)
                        .map(InvoiceWarning::code)
                        .toList(),
                draft.creditsInvoiceId());
    }
}
