package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.florijn.catalog.interest.DatedInterest;
import nl.florijn.catalog.interest.InterestKind;
import nl.florijn.catalog.interest.InterestRate;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import nl.florijn.money.Written;
import org.jspecify.annotations.Nullable;

/**
 * What documents say of who pays late (R44).
 *
 * @param debtors those on whose documents it is said
 * @param rates by name
 * @param country of the partner, whose law counts for who has no rate of its own
 */
record LateInterest(Map<CustomerId, Debtor> debtors, Map<String, InterestRate> rates, String country) {

    private static final int DECIMALS = 4;

    /** @param rate name of its own; null: what the law of the partner's country says */
    record Debtor(CustomerKind kind, @Nullable String rate) {

        private String rateIn(String country) {
            if (rate != null) {
                return rate;
            }
            return country + "-" + (kind == CustomerKind.CONSUMER ? InterestKind.CONSUMER : InterestKind.COMMERCIAL);
        }
    }

    /** Null: nothing is said. */
    @Nullable
    String of(CustomerId debtor, LocalDate day, Locale locale) {
        var noted = debtors.get(debtor);
        var rate = noted == null ? null : rates.get(noted.rateIn(country));
        if (rate == null) {
            return null;
        }
        return rate.on(day)
                .map(dated -> sentence(rate.details().kind(), dated, day, locale))
                .orElseGet(() -> sentence(rate.details().kind(), null, day, locale));
    }

    /** A law is named without its figure where that is not known; what was agreed is nothing without one. */
    private static @Nullable String sentence(
            InterestKind kind, @Nullable DatedInterest dated, LocalDate day, Locale locale) {
        if (dated == null && kind == InterestKind.OWN) {
            return null;
        }
        var texts = ResourceBundle.getBundle(
                "texts/interest", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        if (dated == null) {
            return texts.getString(kind.name());
        }
        var written = Written.in(texts.getLocale());
        return MessageFormat.format(
                texts.getString(kind + "_PERCENT"), written.decimal(dated.percent(), 0, DECIMALS), written.date(day));
    }
}
