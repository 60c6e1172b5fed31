package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.money.Written;

/** How a discount on the whole is called on a document: "Discount 5%" (R16). */
final class DiscountWords {

    private static final int DECIMALS = 4;

    private DiscountWords() {}

    static String of(InvoiceDiscount discount, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "texts/discounts", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        var percent = discount.invoiceDiscountPercent();
        return percent == null
                ? texts.getString("AMOUNT")
                : MessageFormat.format(
                        texts.getString("PERCENT"),
                        Written.in(texts.getLocale()).decimal(percent, 0, DECIMALS));
    }
}
