package nl.florijn.ui.invoices;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.invoicing.Invoice;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What an invoice lets who pays early keep, in words: a discount (R24) and a credit surcharge (R25). */
final class EarlyPayments {

    private EarlyPayments() {}

    /** Null: none. */
    static @Nullable String discount(Invoice invoice) {
        var discount = invoice.amounts().paymentDiscount();
        return discount == null ? null : words(invoice, discount.amount(), discount.percent(), discount.until());
    }

    /** Null: none. */
    static @Nullable String surcharge(Invoice invoice) {
        var surcharge = invoice.amounts().creditSurcharge();
        return surcharge == null ? null : words(invoice, surcharge.amount(), surcharge.percent(), surcharge.until());
    }

    /** What there is to keep, each in a few words; empty: nothing. */
    static List<String> all(Invoice invoice) {
        return Stream.of(discount(invoice), surcharge(invoice))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String words(Invoice invoice, BigDecimal amount, BigDecimal percent, LocalDate until) {
        return amount.signum() == 0
                ? null
                : UI.getCurrent()
                        .getTranslation(
                                "invoice.early",
                                Formats.money(amount, invoice.amounts().currency()),
                                Formats.percent(percent),
                                Formats.date(until));
    }
}
