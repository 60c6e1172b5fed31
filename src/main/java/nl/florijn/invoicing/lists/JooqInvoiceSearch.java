package nl.florijn.invoicing.lists;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.florijn.banking.PaymentReference;
import nl.florijn.customers.JooqCustomerSearch;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.typing.Typed;
import nl.florijn.platform.typing.TypedNumber;
import org.jooq.Condition;

/**
 * Finds invoices by what somebody types. Each way goes by an index of its own, and what they find is put together: a
 * condition on all at once would read every invoice of the partner.
 */
final class JooqInvoiceSearch {

    private static final TypedNumber AMOUNT = TypedNumber.with(2, "€", "$", "£");

    private JooqInvoiceSearch() {}

    /** Drafts of a debtor like that, approved ones that bear its name or number (R31), those numbered so, of that amount or paid under it. */
    static Condition holds(PartnerId partner, String text) {
        var ofDebtor = select(INVOICE.ID)
                .from(CUSTOMER)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), INVOICE.DEBTOR_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .and(JooqCustomerSearch.holds(text));
        var bearing = select(INVOICE.ID)
                .from(INVOICE.forceIndex("invoice_by_debtor_name")) // nothing else of them is read
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(JooqCustomerSearch.inName(INVOICE.DEBTOR_NAME, text).or(INVOICE.DEBTOR_NUMBER.contains(text)));
        var numbered = select(INVOICE.ID)
                .from(INVOICE.forceIndex("invoice_number"))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.NUMBER.contains(text));
        var ofAmount = select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.SIGNED_TOTAL.in(amounts(text).toList()));
        var referred = select(INVOICE.ID)
                .from(INVOICE.forceIndex("invoice_payment_reference"))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(or(PaymentReference.beginnings(text).stream()
                        .map(INVOICE.PAYMENT_REFERENCE::startsWith)
                        .toList()));
        var found = ofDebtor.union(bearing)
                .union(numbered)
                .union(ofAmount)
                .union(referred)
                .asTable("found");
        return INVOICE.ID.in(select(found.field(INVOICE.ID)).from(found));
    }

    /** What it can mean as an amount, and the same given back; none when it is no amount. */
    private static Stream<BigDecimal> amounts(String text) {
        var amounts = switch (AMOUNT.read(text)) {
            case Typed.Read<BigDecimal>(var amount) -> Stream.of(amount);
            case Typed.Ambiguous<BigDecimal>(var thousands, var decimals) -> Stream.of(thousands, decimals);
            case Typed.Nothing<BigDecimal> _, Typed.Unreadable<BigDecimal> _ -> Stream.<BigDecimal>empty();
        };
        return amounts.flatMap(amount -> Stream.of(amount, amount.negate())).distinct();
    }
}
