package nl.florijn.invoicing.warnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param texts what it shows that somebody typed
 * @param delivery how it is to be sent; null on one that is being made: as its debtor has it (R2)
 */
public record WarnedDraft(
        DraftInvoice.Kind kind,
        CustomerId debtor,
        LocalDate date,
        Money total,
        Set<UsedCode> vat,
        List<String> texts,
        @Nullable BigDecimal typedRate,
        @Nullable Delivery delivery) {

    public static WarnedDraft of(DraftInvoice draft, @Nullable BigDecimal typedRate) {
        return new WarnedDraft(
                draft.kind(),
                new CustomerId(draft.debtorId()),
                draft.date(),
                draft.totals().total(),
                used(draft.totals()),
                draft.lines().stream()
                        .flatMap(line -> Stream.of(line.description(), Objects.requireNonNullElse(line.group(), "")))
                        .toList(),
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
                draft.texts(),
                draft.amounts().typedRate(),
                draft.paper().delivery());
    }

    /** The same draft with what its lines say and come to by now. */
    public static WarnedDraft of(
            Invoice draft, LocalDate date, @Nullable BigDecimal typedRate, VatTotals totals, List<String> texts) {
        return new WarnedDraft(
                draft.kind().forCore(),
                draft.customerId(),
                date,
                totals.total(),
                used(totals),
                texts,
                typedRate,
                draft.paper().delivery());
    }

    /** The same with other texts. */
    public WarnedDraft saying(List<String> others) {
        return new WarnedDraft(kind, debtor, date, total, vat, others, typedRate, delivery);
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
