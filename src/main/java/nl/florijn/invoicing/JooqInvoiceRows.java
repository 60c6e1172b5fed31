package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.LAYOUT_VERSION;
import static nl.florijn.invoicing.JooqNames.LAYOUT_CODE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.currencies.RateBook;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.PrintedLogo;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.invoicing.surcharges.InvoiceCreditSurcharge;
import nl.florijn.invoicing.surcharges.InvoiceSurcharge;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.platform.DecimalForm;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** An invoice, as the row of its head and what hangs on it tell. */
final class JooqInvoiceRows {

    private JooqInvoiceRows() {}

    static Invoice invoice(Record row, RateBook book, JooqInvoiceParts.Parts parts) {
        var id = row.get(INVOICE.ID);
        var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
        var total = DecimalForm.amount(row.get(INVOICE.TOTAL), unit);
        var vatInBooks = vatInBooks(row, book);
        return new Invoice(
                id,
                row.get(INVOICE.KIND),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(INVOICE.DEBTOR_ID),
                debtor(row),
                parts.linesOf(id),
                amounts(row, unit, total, parts.vatOf(id), vatInBooks, book),
                JooqBalances.balance(row),
                row.get(INVOICE.CREDITS_INVOICE_ID),
                parts.warningsOf(id),
                paper(row),
                life(row));
    }

    private static InvoiceAmounts amounts(
            Record row,
            Currency unit,
            BigDecimal total,
            List<InvoiceVat> vat,
            @Nullable ConvertedVat vatInBooks,
            RateBook book) {
        var discount = new PaymentDiscount(
                Percentage.of(row.get(INVOICE.PAYMENT_DISCOUNT_PERCENT)),
                row.get(INVOICE.PAYMENT_DISCOUNT_DAYS),
                row.get(INVOICE.PAYMENT_DISCOUNT_OF_NET));
        return new InvoiceAmounts(
                row.get(INVOICE.CURRENCY),
                vatInBooks == null ? null : vatInBooks.rate().toDecimal(),
                row.get(INVOICE.STATUS) == InvoiceStatus.DRAFT ? row.get(INVOICE.RATE) : null,
                (vatInBooks == null ? book.own() : vatInBooks.currency()).getCurrencyCode(),
                vatInBooks == null ? null : vatInBooks.vatTotal().toDecimal(),
                new InvoiceDiscount(
                        row.get(INVOICE.INVOICE_DISCOUNT_PERCENT), row.get(INVOICE.INVOICE_DISCOUNT_AMOUNT)),
                new InvoiceSurcharge(
                        row.get(INVOICE.SURCHARGE_PERCENT),
                        row.get(INVOICE.SURCHARGE_TEXT),
                        row.get(INVOICE.SURCHARGE_ACCOUNT_ID),
                        row.get(INVOICE.SURCHARGE_SPELLED)),
                DecimalForm.amount(row.get(INVOICE.NET), unit),
                vat,
                DecimalForm.amount(row.get(INVOICE.VAT_TOTAL), unit),
                total,
                creditSurcharge(row, unit),
                discount,
                InvoicePaymentDiscount.of(
                        row.get(INVOICE.KIND),
                        row.get(INVOICE.INVOICE_DATE),
                        discount,
                        DecimalForm.amount(row.get(INVOICE.PAYMENT_DISCOUNT), unit)),
                GAccountShare.of(
                        row.get(INVOICE.KIND),
                        Money.of(total, unit),
                        row.get(INVOICE.G_ACCOUNT_PERCENT),
                        row.get(INVOICE.G_ACCOUNT_IBAN)));
    }

    private static InvoicePaper paper(Record row) {
        return new InvoicePaper(
                row.get(INVOICE.PAYMENT_REFERENCE),
                row.get(INVOICE.MESSAGE),
                layout(row),
                row.get(INVOICE.LOCALE),
                new PaymentTerm(row.get(INVOICE.PAYMENT_TERM_DAYS), row.get(INVOICE.PAYMENT_TERM_END_OF_MONTH)),
                row.get(INVOICE.DELIVERY));
    }

    private static InvoiceLife life(Record row) {
        return new InvoiceLife(
                row.get(INVOICE.STATUS),
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.RUN_ID),
                row.get(INVOICE.CHANGED_BY),
                row.get(INVOICE.CREATED_AT),
                row.get(INVOICE.APPROVED_AT),
                row.get(INVOICE.APPROVED_BY),
                row.get(INVOICE.SENT_AT),
                row.get(INVOICE.SENT_ON),
                row.get(INVOICE.VOIDED_AT),
                row.get(INVOICE.VERSION));
    }

    private static @Nullable InvoiceCreditSurcharge creditSurcharge(Record row, Currency unit) {
        var percent = row.get(INVOICE.CREDIT_SURCHARGE_PERCENT);
        var days = row.get(INVOICE.CREDIT_SURCHARGE_DAYS);
        return percent.signum() == 0
                ? null
                : new InvoiceCreditSurcharge(
                        percent,
                        days,
                        row.get(INVOICE.CREDIT_SURCHARGE_VAT_CODE_ID),
                        DecimalForm.amount(row.get(INVOICE.CREDIT_SURCHARGE), unit),
                        row.get(INVOICE.INVOICE_DATE).plusDays(days));
    }

    /** Of what was approved as it was kept (R31), of a draft as it would be now. */
    private static @Nullable ConvertedVat vatInBooks(Record row, RateBook book) {
        var storedRate = row.get(INVOICE.RATE);
        var vatTotal = row.get(INVOICE.VAT_TOTAL_CONVERTED);
        if (vatTotal != null) {
            var own = Currency.getInstance(row.get(INVOICE.PARTNER_CURRENCY));
            return new ConvertedVat(ExchangeRate.of(storedRate), Money.of(vatTotal, own));
        }
        var currency = row.get(INVOICE.CURRENCY);
        var rate = storedRate == null
                ? book.on(row.get(INVOICE.INVOICE_DATE), Currency.getInstance(currency))
                : ExchangeRate.of(storedRate);
        return rate == null ? null : ConvertedVat.of(row.get(INVOICE.VAT_TOTAL), currency, rate, book.own());
    }

    private static @Nullable InvoiceLayout layout(Record row) {
        var id = row.get(INVOICE.LAYOUT_ID);
        return id == null
                ? null
                : new InvoiceLayout(
                        id,
                        row.get(LAYOUT_CODE),
                        row.get(LAYOUT_VERSION.VERSION),
                        row.get(LAYOUT_VERSION.THEME),
                        new HouseStyle(
                                row.get(LAYOUT_VERSION.ACCENT_COLOUR), row.get(LAYOUT_VERSION.FOOTER), logo(row)));
    }

    private static @Nullable PrintedLogo logo(Record row) {
        var name = row.get(LAYOUT_VERSION.LOGO_SHA256);
        return name == null ? null : new PrintedLogo(name, row.get(LAYOUT_VERSION.LOGO_TEXT), null);
    }

    private static InvoiceDebtor debtor(Record row) {
        return row.get(INVOICE.DEBTOR_NAME) == null ? debtorNow(row) : debtorAtApproval(row);
    }

    private static InvoiceDebtor debtorAtApproval(Record row) {
        return new InvoiceDebtor(
                row.get(INVOICE.DEBTOR_ID),
                row.get(INVOICE.DEBTOR_KIND),
                row.get(INVOICE.DEBTOR_NUMBER),
                row.get(INVOICE.DEBTOR_NAME),
                row.get(INVOICE.DEBTOR_LINE1),
                row.get(INVOICE.DEBTOR_POSTCODE),
                row.get(INVOICE.DEBTOR_CITY),
                row.get(INVOICE.DEBTOR_COUNTRY),
                row.get(INVOICE.DEBTOR_VAT_NUMBER),
                row.get(INVOICE.DEBTOR_EMAIL));
    }

    static InvoiceDebtor debtorNow(Record row) {
        return new InvoiceDebtor(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.KIND),
                row.get(CUSTOMER.NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.LINE1),
                row.get(CUSTOMER.POSTCODE),
                row.get(CUSTOMER.CITY),
                row.get(CUSTOMER.COUNTRY),
                row.get(CUSTOMER.VAT_NUMBER),
                row.get(CUSTOMER.EMAIL));
    }
}
