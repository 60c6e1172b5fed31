package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.GAccountShare;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceAmounts;
import nl.florijn.invoicing.InvoiceBalance;
import nl.florijn.invoicing.InvoiceDebtor;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLayout;
import nl.florijn.invoicing.InvoiceLife;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoicePaper;
import nl.florijn.invoicing.InvoicePaymentDiscount;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.PaymentState;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.invoicing.rates.PartnerRates;
import nl.florijn.invoicing.surcharges.InvoiceCreditSurcharge;
import nl.florijn.invoicing.surcharges.InvoiceSurcharge;
import nl.florijn.invoicing.warnings.DebtorFacts;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts drafts together that are being typed, as they would be read back after saving. */
@Component
class DraftAssembly {

    private static final InvoiceId NONE_YET = new InvoiceId(0);

    private final AssembledLines lines;
    private final PartnerRates rates;
    private final Layouts layouts;

    DraftAssembly(AssembledLines lines, PartnerRates rates, Layouts layouts) {
        this.lines = lines;
        this.rates = rates;
        this.layouts = layouts;
    }

    /** An invoice for a debtor before anything is on it. */
    Invoice blank(
            PartnerId partner, InvoiceDebtor debtor, Debtor pays, DebtorFacts facts, OnTop onTop, LocalDate date) {
        var zero = DecimalForm.amount(BigDecimal.ZERO, pays.currency());
        var credit = onTop.credit();
        var creditVatCode = credit.vatCodeId();
        var deductible = credit.percentage().isZero()
                ? null
                : new InvoiceCreditSurcharge(
                        Objects.requireNonNull(
                                DecimalForm.plain(credit.percentage().toDecimal())),
                        credit.days(),
                        creditVatCode == null ? null : new VatCodeId(creditVatCode),
                        zero,
                        date);
        var iban = facts.gAccountIban();
        var amounts = new InvoiceAmounts(
                pays.currency().getCurrencyCode(),
                null,
                null,
                rates.of(partner).own().getCurrencyCode(),
                null,
                InvoiceDiscount.NONE,
                InvoiceSurcharge.of(onTop.surcharge()),
                zero,
                List.of(),
                zero,
                zero,
                deductible,
                onTop.discount(),
                InvoicePaymentDiscount.of(InvoiceKind.INVOICE, date, onTop.discount(), zero),
                iban == null ? null : new GAccountShare(facts.gAccountPercent(), iban, zero, zero));
        return new Invoice(
                NONE_YET,
                InvoiceKind.INVOICE,
                null,
                date,
                pays.paymentTerm().dueDate(date),
                debtor.id(),
                debtor,
                List.of(),
                amounts,
                new InvoiceBalance(PaymentState.OPEN, zero, zero),
                null,
                List.of(),
                new InvoicePaper(null, null, null, facts.locale(), pays.paymentTerm(), facts.delivery()),
                new InvoiceLife(
                        InvoiceStatus.DRAFT,
                        ExportState.NONE,
                        null,
                        Actor.current().name(),
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1));
    }

    /** The draft with another date, message and layout; its lines and amounts stay. */
    Invoice head(PartnerId partner, Invoice draft, DraftChange change, @Nullable LayoutId layout) {
        return with(draft, change, paper(partner, draft, change, layout), draft.lines(), draft.amounts());
    }

    /** The draft with all of the change. */
    Invoice draft(PartnerId partner, Invoice draft, DraftChange change, @Nullable LayoutId layout, Reckoned reckoned) {
        return with(
                draft,
                change,
                paper(partner, draft, change, layout),
                lines.of(partner, draft, reckoned),
                amounts(partner, draft, change, reckoned.charges()));
    }

    private static Invoice with(
            Invoice draft, DraftChange change, InvoicePaper paper, List<InvoiceLine> lines, InvoiceAmounts amounts) {
        var date = change.date();
        return new Invoice(
                draft.id(),
                draft.kind(),
                null,
                date,
                date.equals(draft.date())
                        ? draft.dueDate()
                        : paper.paymentTerm().dueDate(date),
                draft.customerId(),
                draft.debtor(),
                List.copyOf(lines),
                amounts,
                draft.balance(),
                draft.creditsInvoiceId(),
                draft.warnings(),
                paper,
                draft.life());
    }

    private InvoicePaper paper(PartnerId partner, Invoice draft, DraftChange change, @Nullable LayoutId layout) {
        var before = draft.paper();
        return new InvoicePaper(
                null,
                change.message(),
                layout == null ? null : layout(partner, layout),
                before.locale(),
                before.paymentTerm(),
                before.delivery());
    }

    private InvoiceLayout layout(PartnerId partner, LayoutId id) {
        var layout = layouts.get(partner, id);
        var details = layout.details();
        return new InvoiceLayout(id, details.code(), layout.version(), details.theme(), layout.houseStyle());
    }

    private InvoiceAmounts amounts(PartnerId partner, Invoice draft, DraftChange change, OnTop.Charges charges) {
        var before = draft.amounts();
        var totals = charges.totals();
        var typed = draft.isForeign() ? change.rate() : null;
        var inBooks = inBooks(partner, draft, change.date(), typed, totals);
        return new InvoiceAmounts(
                before.currency(),
                inBooks == null ? null : inBooks.rate().toDecimal(),
                typed,
                before.partnerCurrency(),
                inBooks == null ? null : inBooks.vatTotal().toDecimal(),
                change.discount(),
                before.surcharge().at(change.surchargePercent()),
                totals.net().toDecimal(),
                lines.vat(partner, totals),
                totals.vat().toDecimal(),
                totals.total().toDecimal(),
                deductible(before.creditSurcharge(), change.date(), charges),
                before.discountTerms(),
                InvoicePaymentDiscount.of(
                        draft.kind(),
                        change.date(),
                        before.discountTerms(),
                        charges.early().discount().toDecimal()),
                gAccount(draft, totals));
    }

    private @Nullable ConvertedVat inBooks(
            PartnerId partner, Invoice draft, LocalDate date, @Nullable BigDecimal typed, VatTotals totals) {
        var book = rates.of(partner);
        var rate = typed == null ? book.on(date, draft.unit()) : ExchangeRate.of(typed);
        return rate == null
                ? null
                : ConvertedVat.of(totals.vat().toDecimal(), draft.amounts().currency(), rate, book.own());
    }

    private static @Nullable InvoiceCreditSurcharge deductible(
            @Nullable InvoiceCreditSurcharge before, LocalDate date, OnTop.Charges charges) {
        return before == null
                ? null
                : new InvoiceCreditSurcharge(
                        before.percent(),
                        before.days(),
                        before.vatCode(),
                        charges.early().creditSurcharge().toDecimal(),
                        date.plusDays(before.days()));
    }

    private static @Nullable GAccountShare gAccount(Invoice draft, VatTotals totals) {
        var before = draft.amounts().gAccount();
        return before == null ? null : GAccountShare.of(draft.kind(), totals.total(), before.percent(), before.iban());
    }
}
