package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.money.Percentage;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/**
 * A partner's VAT code (R18).
 *
 * @param code as people know it, such as {@code NL-HIGH}
 * @param reverseCharge across which border it reverses VAT; null where it says nothing of it
 * @param rates in the order of their dates; not looked at unless the category charges VAT (R20)
 */
public record TaxCode(
        long id,
        String code,
        VatCategory category,
        @Nullable ReverseCharge reverseCharge,
        List<DatedRate> rates) {

    /** The rate on a day, zero for a category that charges none; null when no rate is in force yet. */
    public @Nullable Percentage rateOn(LocalDate day) {
        if (!category.chargesVat()) {
            return Percentage.ZERO;
        }
        Percentage inForce = null;
        for (DatedRate dated : rates) {
            if (!dated.from().isAfter(day)) {
                inForce = dated.rate();
            }
        }
        return inForce;
    }
}
