package nl.florijn.invoicing.rates;

import java.util.Currency;
import nl.florijn.currencies.DayRates;
import nl.florijn.currencies.RateBook;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** What foreign currencies are worth in the books of a partner (R28). */
@Component
public class PartnerRates {

    private final Partners partners;
    private final DayRates rates;

    PartnerRates(Partners partners, DayRates rates) {
        this.partners = partners;
        this.rates = rates;
    }

    public RateBook of(PartnerId partner) {
        return rates.in(Currency.getInstance(partners.get(partner).details().currency()));
    }
}
