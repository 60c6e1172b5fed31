package nl.florijn.currencies;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.florijn.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * What foreign currencies are worth in one's own (R28). Each day and currency is looked up once: to be made anew for each
 * piece of work, and used by one thread.
 */
public final class RateBook {

    private static final Currency EURO = Currency.getInstance("EUR");

    private final JooqDayRates rates;
    private final Currency own;
    private final Map<Asked, Optional<ExchangeRate>> perEuro = new HashMap<>();

    private record Asked(Currency currency, LocalDate date) {}

    RateBook(JooqDayRates rates, Currency own) {
        this.rates = rates;
        this.own = own;
    }

    /** The currency that others are reckoned in. */
    public Currency own() {
        return own;
    }

    /**
     * Foreign units for one own unit by the last rates on or before a day; between two currencies that are not the euro,
     * by what each is to the euro.
     *
     * @return null when there is none
     */
    public @Nullable ExchangeRate on(LocalDate date, Currency foreign) {
        if (foreign.equals(own)) {
            return ExchangeRate.ONE;
        }
        return perEuro(foreign, date)
                .flatMap(foreignPerEuro ->
                        perEuro(own, date).map(ownPerEuro -> ExchangeRate.cross(foreignPerEuro, ownPerEuro)))
                .orElse(null);
    }

    private Optional<ExchangeRate> perEuro(Currency currency, LocalDate date) {
        if (currency.equals(EURO)) {
            return Optional.of(ExchangeRate.ONE);
        }
        return perEuro.computeIfAbsent(
                new Asked(currency, date),
                asked -> rates.last(asked.currency().getCurrencyCode(), asked.date())
                        .map(ExchangeRate::of));
    }
}
