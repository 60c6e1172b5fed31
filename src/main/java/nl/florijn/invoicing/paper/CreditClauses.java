package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;

/** What the law of the partner's country has a credit note say (R33). */
final class CreditClauses {

    private static final String BELGIUM = "BE";

    private CreditClauses() {}

    /** @param country of the partner */
    static List<String> of(Invoice invoice, String country, Locale locale) {
        var isDue = invoice.kind() == InvoiceKind.CREDIT_NOTE
                && invoice.amounts().vatTotal().signum() != 0
                && country.equals(BELGIUM);
        var texts = ResourceBundle.getBundle(
                "texts/clauses", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        return isDue ? List.of(texts.getString("CREDITED_VAT")) : List.of();
    }
}
