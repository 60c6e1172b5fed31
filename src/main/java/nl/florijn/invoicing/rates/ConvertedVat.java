package nl.florijn.invoicing.rates;

import java.math.BigDecimal;
import java.util.Currency;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The VAT of an invoice in the currency of the partner's books: its total converted once, not its parts (R28).
 *
 * @param rate of the invoice's currency
 * @param vatTotal in the currency of the books; of a credit note positive
 */
public record ConvertedVat(ExchangeRate rate, Money vatTotal) {

    public static ConvertedVat of(BigDecimal vatTotal, String currency, ExchangeRate rate, Currency own) {
        return new ConvertedVat(rate, rate.toOwn(Money.of(vatTotal, Currency.getInstance(currency)), own));
    }

    public Currency currency() {
        return vatTotal.currency();
    }

    /** As the document shows it; null when its currency is the partner's own. */
    @Nullable
    public Conversion onDocument(String currency) {
        var own = currency().getCurrencyCode();
        return own.equals(currency) ? null : new Conversion(own, rate.toDecimal(), vatTotal.toDecimal());
    }
}
