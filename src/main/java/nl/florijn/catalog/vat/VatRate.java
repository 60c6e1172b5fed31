package nl.florijn.catalog.vat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.platform.DecimalForm;

/**
 * A VAT rate and the first day it is in force.
 *
 * @param rate percent
 */
public record VatRate(LocalDate from, BigDecimal rate) {

    /** As the first day of a rate that was always there. */
    public static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    public VatRate {
        from = from == null ? ALWAYS : from;
        rate = Objects.requireNonNullElse(DecimalForm.plain(rate), BigDecimal.ZERO);
    }

    static VatRate of(String from, String rate) {
        return new VatRate(LocalDate.parse(from), new BigDecimal(rate));
    }
}
