package nl.florijn.invoicing.credits;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.florijn.billing.crediting.Charged;
import nl.florijn.billing.crediting.Crediting;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.LineId;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatGroup;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What an invoice charged, and what its credit notes gave back so far, drafts included (R33). */
@Repository
class JooqCredits {

    private static final florijn.db.tables.BilledPeriod PART = BILLED_PERIOD.as("part");
    private static final florijn.db.tables.InvoiceLine BILLING = INVOICE_LINE.as("billing");

    /** Credit notes of runs give days back; those made by hand name the lines that they credit. */
    private static final Field<Boolean> BY_HAND = field(exists(selectOne()
            .from(INVOICE_LINE)
            .where(INVOICE_LINE.PARTNER_ID.eq(INVOICE.PARTNER_ID))
            .and(INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID))
            .and(INVOICE_LINE.CREDITED_LINE_ID.isNotNull())));

    private final DSLContext db;

    JooqCredits(DSLContext db) {
        this.db = db;
    }

    Crediting of(PartnerId partner, InvoiceId invoice, Currency currency) {
        var lines = lines(partner, invoice, currency);
        var notes = sharesOfCreditNotes(partner, invoice, currency);
        var shares = shares(partner, invoice, currency).stream()
                .map(share -> {
                    var given = new Given(lines, notes, share.tax(), currency);
                    return new Crediting.Share(
                            share.tax(),
                            share.base(),
                            share.untaxed(),
                            given.discount(),
                            given.base(),
                            given.untaxed());
                })
                .toList();
        var earlier = notes.stream()
                .map(share -> new VatGroup(
                        share.tax().category(),
                        share.tax().rate(),
                        share.base(),
                        share.untaxed(),
                        share.amount(),
                        List.of()))
                .toList();
        return new Crediting(currency, lines, shares, earlier);
    }

    private record Share(LineTax tax, Money base, Money untaxed, Money amount, boolean byHand) {}

    /** What was given back of one tax. */
    private record Given(List<Charged> lines, List<Share> notes, LineTax tax, Currency currency) {

        Money base() {
            return sum(share -> true, Share::base);
        }

        Money untaxed() {
            return sum(share -> true, Share::untaxed);
        }

        Money discount() {
            var credited = lines.stream()
                    .filter(line -> line.tax().equals(tax))
                    .map(Charged::netBefore)
                    .reduce(Money.zero(currency), Money::plus);
            return credited.minus(sum(Share::byHand, Share::base));
        }

        private Money sum(Predicate<Share> which, Function<Share, Money> figure) {
            return notes.stream()
                    .filter(which)
                    .filter(share -> share.tax().equals(tax))
                    .map(figure)
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    private record Sums(BigDecimal quantity, BigDecimal net, BigDecimal amounts) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private List<Charged> lines(PartnerId partner, InvoiceId invoice, Currency currency) {
        var credited = credited(partner, invoice);
        var stillBilled = stillBilled(partner, invoice);
        return db.select(
                        INVOICE_LINE.ID,
                        INVOICE_LINE.KIND,
                        INVOICE_LINE.QUANTITY,
                        INVOICE_LINE.NET,
                        INVOICE_LINE.VAT_CODE_ID,
                        INVOICE_LINE.VAT_CATEGORY,
                        INVOICE_LINE.VAT_RATE,
                        INVOICE_LINE.LEDGER_ACCOUNT_ID)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(row -> {
                    var id = row.get(INVOICE_LINE.ID);
                    var before = credited.getOrDefault(id, Sums.NONE);
                    return new Charged(
                            id.value(),
                            row.get(INVOICE_LINE.KIND),
                            Quantity.of(row.get(INVOICE_LINE.QUANTITY)),
                            Money.of(row.get(INVOICE_LINE.NET), currency),
                            tax(
                                    row.get(INVOICE_LINE.VAT_CODE_ID),
                                    row.get(INVOICE_LINE.VAT_CATEGORY),
                                    row.get(INVOICE_LINE.VAT_RATE),
                                    row.get(INVOICE_LINE.LEDGER_ACCOUNT_ID)),
                            Quantity.of(before.quantity),
                            Money.of(before.net, currency),
                            Money.of(before.amounts, currency),
                            money(stillBilled.get(id), currency));
                });
    }

    private Map<LineId, Sums> credited(PartnerId partner, InvoiceId invoice) {
        var quantity = when(INVOICE_LINE.AMOUNT_ONLY, BigDecimal.ZERO).otherwise(INVOICE_LINE.QUANTITY);
        var amount = when(INVOICE_LINE.AMOUNT_ONLY, INVOICE_LINE.NET).otherwise(BigDecimal.ZERO);
        return db.select(INVOICE_LINE.CREDITED_LINE_ID, sum(quantity), sum(INVOICE_LINE.NET), sum(amount))
                .from(INVOICE)
                .join(INVOICE_LINE)
                .on(INVOICE_LINE.PARTNER_ID.eq(INVOICE.PARTNER_ID), INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.eq(invoice))
                .and(INVOICE_LINE.CREDITED_LINE_ID.isNotNull())
                .groupBy(INVOICE_LINE.CREDITED_LINE_ID)
                .fetchMap(INVOICE_LINE.CREDITED_LINE_ID, row -> new Sums(row.value2(), row.value3(), row.value4()));
    }

    /** Of lines that billed days first: what all lines together bill of these by now. */
    private Map<LineId, BigDecimal> stillBilled(PartnerId partner, InvoiceId invoice) {
        return db.select(INVOICE_LINE.ID, sum(PART.AMOUNT))
                .from(INVOICE_LINE)
                .join(BILLED_PERIOD)
                .on(BILLED_PERIOD.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), BILLED_PERIOD.LINE_ID.eq(INVOICE_LINE.ID))
                .join(PART)
                .on(
                        PART.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID),
                        PART.SUBSCRIPTION_ID.eq(BILLED_PERIOD.SUBSCRIPTION_ID),
                        PART.SERVICE_FROM.eq(BILLED_PERIOD.SERVICE_FROM))
                .join(BILLING)
                .on(BILLING.PARTNER_ID.eq(PART.PARTNER_ID), BILLING.ID.eq(PART.LINE_ID))
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .and(BILLED_PERIOD.IS_CORRECTION.isFalse())
                .and(PART.SOURCE.eq(Source.LINE))
                .and(BILLING.PRODUCT_ID.eq(INVOICE_LINE.PRODUCT_ID))
                .groupBy(INVOICE_LINE.ID)
                .fetchMap(INVOICE_LINE.ID, row -> row.value2());
    }

    private List<Share> shares(PartnerId partner, InvoiceId invoice, Currency currency) {
        return db.select(
                        INVOICE_VAT.VAT_CODE_ID,
                        INVOICE_VAT.CATEGORY,
                        INVOICE_VAT.RATE,
                        INVOICE_VAT.LEDGER_ACCOUNT_ID,
                        INVOICE_VAT.BASE,
                        INVOICE_VAT.UNTAXED,
                        INVOICE_VAT.AMOUNT)
                .from(INVOICE_VAT)
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.eq(invoice))
                .fetch(row -> new Share(
                        tax(row.value1(), row.value2(), row.value3(), row.value4()),
                        Money.of(row.value5(), currency),
                        Money.of(row.value6(), currency),
                        Money.of(row.value7(), currency),
                        false));
    }

    private List<Share> sharesOfCreditNotes(PartnerId partner, InvoiceId invoice, Currency currency) {
        return db.select(
                        INVOICE_VAT.VAT_CODE_ID,
                        INVOICE_VAT.CATEGORY,
                        INVOICE_VAT.RATE,
                        INVOICE_VAT.LEDGER_ACCOUNT_ID,
                        INVOICE_VAT.BASE,
                        INVOICE_VAT.UNTAXED,
                        INVOICE_VAT.AMOUNT,
                        BY_HAND)
                .from(INVOICE)
                .join(INVOICE_VAT)
                .on(INVOICE_VAT.PARTNER_ID.eq(INVOICE.PARTNER_ID), INVOICE_VAT.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.eq(invoice))
                .fetch(row -> new Share(
                        tax(row.value1(), row.value2(), row.value3(), row.value4()),
                        Money.of(row.value5(), currency),
                        Money.of(row.value6(), currency),
                        Money.of(row.value7(), currency),
                        row.value8()));
    }

    private static LineTax tax(VatCodeId code, VatCategory category, BigDecimal rate, LedgerAccountId account) {
        return new LineTax(code.value(), category, Percentage.of(rate), account.value());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
