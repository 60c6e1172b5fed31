package nl.florijn.invoicing;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** What accounts of debtors tell of invoices; who enters on them writes it. */
public final class JooqBalances {

    /** The account's row of an invoice, where it has one. */
    public static final Condition OF_INVOICE =
            RECEIVABLE.PARTNER_ID.eq(INVOICE.PARTNER_ID).and(RECEIVABLE.ID.eq(INVOICE.ID.coerce(Long.class)));

    public static final List<SelectField<?>> FIELDS =
            List.of(RECEIVABLE.BALANCE, RECEIVABLE.PAID, RECEIVABLE.CREDITED, RECEIVABLE.WRITTEN_OFF);

    private JooqBalances() {}

    /** Something of it is still to be settled; the partner stands there twice, lest all accounts of all be read first. */
    public static Condition isOpen(PartnerId partner) {
        return INVOICE.STATUS
                .eq(InvoiceStatus.APPROVED)
                .or(exists(selectOne()
                        .from(RECEIVABLE)
                        .where(RECEIVABLE.PARTNER_ID.eq(partner))
                        .and(OF_INVOICE)
                        .and(RECEIVABLE.IS_OPEN.isTrue())));
    }

    public static InvoiceBalance balance(Record row) {
        var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
        var total = DecimalForm.amount(row.get(INVOICE.TOTAL), unit);
        if (row.get(RECEIVABLE.BALANCE) == null || row.get(INVOICE.STATUS) == InvoiceStatus.VOID) {
            return InvoiceBalance.notOnAccount(row.get(INVOICE.STATUS), total);
        }
        var balance = amount(row, RECEIVABLE.BALANCE, unit);
        return row.get(INVOICE.KIND) == InvoiceKind.CREDIT_NOTE
                ? InvoiceBalance.ofCreditNote(total, balance.negate())
                : InvoiceBalance.ofInvoice(
                        balance,
                        amount(row, RECEIVABLE.PAID, unit),
                        amount(row, RECEIVABLE.CREDITED, unit),
                        amount(row, RECEIVABLE.WRITTEN_OFF, unit));
    }

    private static BigDecimal amount(Record row, Field<BigDecimal> field, Currency unit) {
        return DecimalForm.amount(row.get(field), unit);
    }
}
