package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_VAT;

import java.time.Clock;
import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.documents.LayoutId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.InvoiceSurcharge;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.warnings.JooqWarnings;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes new drafts in bulk: the invoices, their lines, their VAT and their warnings. */
@Repository
public class JooqDraftWriter {

    private final DSLContext db;
    private final JooqLineWriter lines;
    private final JooqWarnings warnings;
    private final Clock clock = Clock.systemUTC();

    JooqDraftWriter(DSLContext db, JooqLineWriter lines, JooqWarnings warnings) {
        this.db = db;
        this.lines = lines;
        this.warnings = warnings;
    }

    public void write(PartnerId partner, List<NewDraft> drafts) {
        writeInvoices(partner, drafts);
        lines.write(partner, drafts);
        writeVatAndWarnings(partner, drafts);
    }

    private void writeInvoices(PartnerId partner, List<NewDraft> drafts) {
        var rows = new BulkInsert(
                db,
                INVOICE,
                INVOICE.PARTNER_ID,
                INVOICE.ID,
                INVOICE.KIND,
                INVOICE.STATUS,
                INVOICE.INVOICE_DATE,
                INVOICE.DUE_DATE,
                INVOICE.DEBTOR_ID,
                INVOICE.CURRENCY,
                INVOICE.RATE,
                INVOICE.LOCALE,
                INVOICE.DELIVERY,
                INVOICE.GROUPING,
                INVOICE.LAYOUT_ID,
                INVOICE.PAYMENT_TERM_DAYS,
                INVOICE.PAYMENT_TERM_END_OF_MONTH,
                INVOICE.NET,
                INVOICE.VAT_TOTAL,
                INVOICE.TOTAL,
                INVOICE.SURCHARGE_PERCENT,
                INVOICE.SURCHARGE_TEXT,
                INVOICE.SURCHARGE_ACCOUNT_ID,
                INVOICE.SURCHARGE_SPELLED,
                INVOICE.CREDIT_SURCHARGE_PERCENT,
                INVOICE.CREDIT_SURCHARGE_DAYS,
                INVOICE.CREDIT_SURCHARGE_VAT_CODE_ID,
                INVOICE.CREDIT_SURCHARGE,
                INVOICE.G_ACCOUNT_PERCENT,
                INVOICE.G_ACCOUNT_IBAN,
                INVOICE.RUN_ID,
                INVOICE.CREDITS_INVOICE_ID,
                INVOICE.LINE_COUNT,
                INVOICE.CORRECTION_COUNT,
                INVOICE.WARNING_COUNT,
                INVOICE.BLOCKING_COUNT,
                INVOICE.CHANGED_BY,
                INVOICE.CREATED_AT);
        var now = clock.instant();
        var actor = Actor.current().name();
        for (var entry : drafts) {
            var draft = entry.draft();
            var debtor = entry.debtor();
            var credited = draft.creditsInvoiceId();
            var surcharge = InvoiceSurcharge.of(draft.onTop().surcharge());
            var credit = draft.onTop().credit();
            var creditVatCode = credit.vatCodeId();
            var layout = draft.layoutId();
            rows.row(
                    partner,
                    entry.id(),
                    InvoiceKind.of(draft.kind()),
                    InvoiceStatus.DRAFT,
                    draft.date(),
                    draft.dueDate(),
                    debtor.id(),
                    draft.currency().getCurrencyCode(),
                    entry.rate(),
                    debtor.locale(),
                    debtor.delivery(),
                    debtor.grouping(),
                    layout == null ? null : new LayoutId(layout),
                    debtor.paymentTerm().days(),
                    debtor.paymentTerm().afterEndOfMonth(),
                    draft.totals().net().toDecimal(),
                    draft.totals().vat().toDecimal(),
                    draft.totals().total().toDecimal(),
                    surcharge.surchargePercent(),
                    surcharge.text(),
                    surcharge.ledgerAccount(),
                    surcharge.spelled(),
                    credit.percentage().toDecimal(),
                    credit.days(),
                    creditVatCode == null ? null : new VatCodeId(creditVatCode),
                    draft.deductible().toDecimal(),
                    debtor.gAccountPercent(),
                    debtor.gAccountIban(),
                    entry.run(),
                    credited == null ? null : new InvoiceId(credited),
                    draft.lines().size(),
                    corrections(draft),
                    entry.warnings().size(),
                    InvoiceWarning.blocking(entry.warnings()),
                    // What a run makes is nobody's own: whoever started it may approve it (R12).
                    entry.run() == null ? actor : Actor.SYSTEM.name(),
                    now);
        }
        rows.send();
    }

    /** VAT and warnings of a draft that has none of either. */
    void writeVatAndWarnings(PartnerId partner, InvoiceId draft, VatTotals totals, List<InvoiceWarning> warnings) {
        var vat = vatRows();
        addVat(partner, draft, totals, vat);
        vat.send();
        var rows = this.warnings.rows();
        this.warnings.add(partner, draft, warnings, rows);
        rows.send();
    }

    private void writeVatAndWarnings(PartnerId partner, List<NewDraft> drafts) {
        var vat = vatRows();
        var warningRows = warnings.rows();
        for (var entry : drafts) {
            addVat(partner, entry.id(), entry.draft().totals(), vat);
            warnings.add(partner, entry.id(), entry.warnings(), warningRows);
        }
        vat.send();
        warningRows.send();
    }

    private static void addVat(PartnerId partner, InvoiceId draft, VatTotals totals, BulkInsert rows) {
        for (var share : totals.shares()) {
            rows.row(
                    partner,
                    draft,
                    new VatCodeId(share.tax().vatCodeId()),
                    share.tax().rate().toDecimal(),
                    new LedgerAccountId(share.tax().ledgerAccountId()),
                    share.tax().category(),
                    share.base().toDecimal(),
                    share.amount().toDecimal());
        }
    }

    private BulkInsert vatRows() {
        return new BulkInsert(
                db,
                INVOICE_VAT,
                INVOICE_VAT.PARTNER_ID,
                INVOICE_VAT.INVOICE_ID,
                INVOICE_VAT.VAT_CODE_ID,
                INVOICE_VAT.RATE,
                INVOICE_VAT.LEDGER_ACCOUNT_ID,
                INVOICE_VAT.CATEGORY,
                INVOICE_VAT.BASE,
                INVOICE_VAT.AMOUNT);
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
