package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_VAT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.JooqNames;
import nl.florijn.invoicing.NamesNow;
import nl.florijn.invoicing.warnings.DebtorFacts;
import nl.florijn.invoicing.warnings.JooqWarnings;
import nl.florijn.invoicing.warnings.JooqWarnings.OnDraft;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes new drafts in bulk: the invoices, their lines, their VAT and their warnings. */
@Repository
public class JooqDraftWriter {

    private static final Columns<DebtorFacts> DEBTOR = new Columns<DebtorFacts>()
            .with(INVOICE.DEBTOR_ID, DebtorFacts::id)
            .with(INVOICE.LOCALE, DebtorFacts::locale)
            .with(INVOICE.DELIVERY, DebtorFacts::delivery)
            .with(INVOICE.GROUPING, DebtorFacts::grouping)
            .with(INVOICE.PAYMENT_TERM_DAYS, DebtorFacts::paymentTerm, PaymentTerm::days)
            .with(INVOICE.PAYMENT_TERM_END_OF_MONTH, DebtorFacts::paymentTerm, PaymentTerm::afterEndOfMonth)
            .with(INVOICE.G_ACCOUNT_PERCENT, DebtorFacts::gAccountPercent)
            .with(INVOICE.G_ACCOUNT_IBAN, DebtorFacts::gAccountIban);

    private static final Columns<VatTotals> TOTALS = new Columns<VatTotals>()
            .with(INVOICE.NET, VatTotals::net, Money::toDecimal)
            .with(INVOICE.VAT_TOTAL, VatTotals::vat, Money::toDecimal)
            .with(INVOICE.TOTAL, VatTotals::total, Money::toDecimal);

    private static final Columns<Surcharge> SURCHARGE = new Columns<Surcharge>()
            .with(INVOICE.SURCHARGE_PERCENT, Surcharge::percentage, Percentage::toDecimal)
            .with(INVOICE.SURCHARGE_TEXT, Surcharge::text)
            .with(INVOICE.SURCHARGE_ACCOUNT_ID, Surcharge::ledgerAccountId, LedgerAccountId::new)
            .with(INVOICE.SURCHARGE_SPELLED, surcharge -> surcharge.sum() != null);

    private static final Columns<CreditSurcharge> CREDIT_SURCHARGE = new Columns<CreditSurcharge>()
            .with(INVOICE.CREDIT_SURCHARGE_PERCENT, CreditSurcharge::percentage, Percentage::toDecimal)
            .with(INVOICE.CREDIT_SURCHARGE_DAYS, CreditSurcharge::days)
            .with(INVOICE.CREDIT_SURCHARGE_VAT_CODE_ID, CreditSurcharge::vatCodeId, VatCodeId::new);

    private static final Columns<PaymentDiscount> PAYMENT_DISCOUNT = new Columns<PaymentDiscount>()
            .with(INVOICE.PAYMENT_DISCOUNT_PERCENT, PaymentDiscount::percentage, Percentage::toDecimal)
            .with(INVOICE.PAYMENT_DISCOUNT_DAYS, PaymentDiscount::days)
            .with(INVOICE.PAYMENT_DISCOUNT_OF_NET, PaymentDiscount::ofNet);

    private static final Columns<OnTop> ON_TOP = new Columns<OnTop>()
            .with(OnTop::surcharge, SURCHARGE)
            .with(OnTop::credit, CREDIT_SURCHARGE)
            .with(OnTop::discount, PAYMENT_DISCOUNT);

    private static final Columns<OnTop.Early> EARLY = new Columns<OnTop.Early>()
            .with(INVOICE.CREDIT_SURCHARGE, OnTop.Early::creditSurcharge, Money::toDecimal)
            .with(INVOICE.PAYMENT_DISCOUNT, OnTop.Early::discount, Money::toDecimal);

    private static final Columns<DraftInvoice> DRAFT = new Columns<DraftInvoice>()
            .with(INVOICE.KIND, DraftInvoice::kind, InvoiceKind::of)
            .with(INVOICE.INVOICE_DATE, DraftInvoice::date)
            .with(INVOICE.DUE_DATE, DraftInvoice::dueDate)
            .with(INVOICE.CURRENCY, DraftInvoice::currency, Currency::getCurrencyCode)
            .with(INVOICE.LAYOUT_ID, DraftInvoice::layoutId, LayoutId::new)
            .with(INVOICE.CREDITS_INVOICE_ID, DraftInvoice::creditsInvoiceId, InvoiceId::new)
            .with(INVOICE.LINE_COUNT, draft -> draft.lines().size())
            .with(INVOICE.CORRECTION_COUNT, JooqDraftWriter::corrections)
            .with(DraftInvoice::totals, TOTALS)
            .with(DraftInvoice::onTop, ON_TOP)
            .with(DraftInvoice::early, EARLY);

    private static final Columns<LineTax> TAX = new Columns<LineTax>()
            .with(INVOICE_VAT.VAT_CODE_ID, LineTax::vatCodeId, VatCodeId::new)
            .with(INVOICE_VAT.RATE, LineTax::rate, Percentage::toDecimal)
            .with(INVOICE_VAT.LEDGER_ACCOUNT_ID, LineTax::ledgerAccountId, LedgerAccountId::new)
            .with(INVOICE_VAT.CATEGORY, LineTax::category);

    private static final Columns<VatShare> SHARE = new Columns<VatShare>()
            .with(VatShare::tax, TAX)
            .with(INVOICE_VAT.BASE, VatShare::base, Money::toDecimal)
            .with(INVOICE_VAT.UNTAXED, VatShare::untaxed, Money::toDecimal)
            .with(INVOICE_VAT.AMOUNT, VatShare::amount, Money::toDecimal);

    private final DSLContext db;
    private final JooqLineWriter lines;
    private final JooqNames names;
    private final JooqWarnings warnings;
    private final Clock clock = Clock.systemUTC();

    private record ShareOf(InvoiceId draft, VatShare share) {

        static List<ShareOf> each(InvoiceId draft, VatTotals totals) {
            return totals.shares().stream()
                    .map(share -> new ShareOf(draft, share))
                    .toList();
        }
    }

    JooqDraftWriter(DSLContext db, JooqLineWriter lines, JooqNames names, JooqWarnings warnings) {
        this.db = db;
        this.lines = lines;
        this.names = names;
        this.warnings = warnings;
    }

    public void write(PartnerId partner, List<NewDraft> drafts) {
        var called = names.now(partner, customers(drafts));
        writeInvoices(partner, drafts);
        lines.write(partner, drafts, called);
        writeVatAndWarnings(partner, drafts, called);
    }

    private static Set<CustomerId> customers(List<NewDraft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.draft().lines().stream())
                .map(line -> new CustomerId(line.customerId()))
                .collect(Collectors.toSet());
    }

    private void writeInvoices(PartnerId partner, List<NewDraft> drafts) {
        var actor = Actor.current().name();
        var columns = new Columns<NewDraft>()
                .always(INVOICE.PARTNER_ID, partner)
                .with(INVOICE.ID, NewDraft::id)
                .always(INVOICE.STATUS, InvoiceStatus.DRAFT)
                .with(NewDraft::draft, DRAFT)
                .with(NewDraft::debtor, DEBTOR)
                .with(INVOICE.RATE, NewDraft::rate)
                .with(INVOICE.RUN_ID, NewDraft::run)
                .with(INVOICE.WARNING_COUNT, draft -> draft.warnings().size())
                .with(INVOICE.BLOCKING_COUNT, NewDraft::warnings, InvoiceWarning::blocking)
                // What a run makes is nobody's own: whoever started it may approve it (R12).
                .with(INVOICE.CHANGED_BY, draft -> draft.run() == null ? actor : Actor.SYSTEM.name())
                .always(INVOICE.CREATED_AT, clock.instant());
        var rows = new BulkInsert<>(db, INVOICE, columns);
        drafts.forEach(rows::row);
        rows.send();
    }

    /** VAT and warnings of a draft that has none of either. */
    void writeVatAndWarnings(PartnerId partner, InvoiceId draft, VatTotals totals, List<InvoiceWarning> found) {
        writeVat(partner, ShareOf.each(draft, totals), names.now(partner, List.of()));
        warnings.add(partner, OnDraft.each(draft, found));
    }

    private void writeVatAndWarnings(PartnerId partner, List<NewDraft> drafts, NamesNow called) {
        var shares = new ArrayList<ShareOf>();
        var found = new ArrayList<OnDraft>();
        for (var draft : drafts) {
            shares.addAll(ShareOf.each(draft.id(), draft.draft().totals()));
            found.addAll(OnDraft.each(draft.id(), draft.warnings()));
        }
        writeVat(partner, shares, called);
        warnings.add(partner, found);
    }

    private void writeVat(PartnerId partner, List<ShareOf> shares, NamesNow called) {
        var columns = new Columns<ShareOf>()
                .always(INVOICE_VAT.PARTNER_ID, partner)
                .with(INVOICE_VAT.INVOICE_ID, ShareOf::draft)
                .with(ShareOf::share, SHARE)
                .with(
                        INVOICE_VAT.VAT_CODE,
                        row -> called.vatCode(row.share().tax().vatCodeId()))
                .with(
                        INVOICE_VAT.LEDGER_ACCOUNT,
                        row -> called.account(row.share().tax().ledgerAccountId()))
                .with(
                        INVOICE_VAT.VAT_LEDGER_ACCOUNT,
                        row -> called.vatAccount(row.share().tax().vatCodeId()));
        var rows = new BulkInsert<>(db, INVOICE_VAT, columns);
        shares.forEach(rows::row);
        rows.send();
    }

    private static int corrections(DraftInvoice draft) {
        var corrections = 0;
        for (var line : draft.lines()) {
            if (line.kind() == LineKind.CORRECTION) {
                corrections++;
            }
        }
        return corrections;
    }
}
