package nl.florijn.invoicing;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** How a discount on the whole is called on a document: "Discount 5%" (R16). */
final class DiscountWords {

    private DiscountWords() {}

    static String of(InvoiceDiscount discount, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "texts/discounts", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        var percent = discount.invoiceDiscountPercent();
        return percent == null
                ? texts.getString("AMOUNT")
                : new MessageFormat(texts.getString("PERCENT"), locale).format(new Object[] {percent});
    }
}
