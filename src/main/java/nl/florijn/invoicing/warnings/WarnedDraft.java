package nl.florijn.invoicing.warnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.money.Money;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatTotals;
import nl.florijn.partners.settings.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What the warnings on a draft are about (R12).
 *
 * @param total VAT included; of a credit note positive
 * @param vat the codes of its VAT
 * @param typedRate null: the day rate counts
 * @param delivery how it is to be sent; null on one that is being made: as its debtor has it (R2)
 */
public record WarnedDraft(
        DraftInvoice.Kind kind,
        CustomerId debtor,
        LocalDate date,
        Money total,
        Set<UsedCode> vat,
        @Nullable BigDecimal typedRate,
        @Nullable Delivery delivery) {

    public static WarnedDraft of(DraftInvoice draft, @Nullable BigDecimal typedRate) {
        return new WarnedDraft(
                draft.kind(),
                new CustomerId(draft.debtorId()),
                draft.date(),
                draft.totals().total(),
                used(draft.totals()),
                typedRate,
                null);
    }

    /** A draft as it is kept, dated as it will be. */
    public static WarnedDraft of(Invoice draft, LocalDate date) {
        return new WarnedDraft(
                draft.kind().forCore(),
                draft.customerId(),
                date,
                Money.of(draft.amounts().total(), draft.unit()),
                draft.amounts().vat().stream()
                        .map(vat -> new UsedCode(vat.category(), null, vat.code()))
                        .collect(Collectors.toSet()),
                draft.amounts().typedRate(),
                draft.paper().delivery());
    }

    /** The same draft with what its lines come to by now. */
    public static WarnedDraft of(Invoice draft, LocalDate date, @Nullable BigDecimal typedRate, VatTotals totals) {
        return new WarnedDraft(
                draft.kind().forCore(),
                draft.customerId(),
                date,
                totals.total(),
                used(totals),
                typedRate,
                draft.paper().delivery());
    }

    /**
     * A VAT code on it, known by its id or by its code.
     *
     * @param category that its lines have
     */
    record UsedCode(
            VatCategory category,
            @Nullable Long id,
            @Nullable String code) {}

    private static Set<UsedCode> used(VatTotals totals) {
        return totals.shares().stream()
                .map(share -> new UsedCode(share.tax().category(), share.tax().vatCodeId(), null))
                .collect(Collectors.toSet());
    }
}
