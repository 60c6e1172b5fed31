package nl.florijn.invoicing.drafts;

import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.platform.InvalidInput;

/** Lines that are typed, with what they come to together: less the discount on the whole, and what is charged on top (R16). */
record Reckoned(List<EditedLine> lines, OnTop.Charges charges) {

    /** @throws InvalidInput when they leave no room for the discount */
    static Reckoned of(
            List<EditedLine> lines, InvoiceDiscount discount, OnTop onTop, CustomerId debtor, Currency currency) {
        var charged = lines.stream()
                .filter(EditedLine::isCharged)
                .map(EditedLine::taxed)
                .toList();
        return new Reckoned(lines, onTop.over(debtor.value(), discount.off(charged, currency)));
    }
}
