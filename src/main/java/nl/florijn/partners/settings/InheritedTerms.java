package nl.florijn.partners.settings;

import java.util.Objects;
import nl.florijn.billing.periods.BillingType;
import org.jspecify.annotations.Nullable;

/**
 * What subscriptions inherited until now of a partner or customer whose settings change (R2); null: that stays as it is.
 *
 * @param billingType when it is billed (R6)
 * @param prorate whether parts of periods count by the day (R5)
 */
public record InheritedTerms(
        @Nullable BillingType billingType, @Nullable Boolean prorate) {

    /**
     * What changes between two settings of one level.
     *
     * @param effective what counted before
     */
    public static InheritedTerms changed(BillingSettings before, BillingSettings after, BillingSettings effective) {
        return new InheritedTerms(
                before.billingType() == after.billingType() ? null : effective.billingType(),
                Objects.equals(before.prorate(), after.prorate()) ? null : effective.prorate());
    }

    public boolean isNothing() {
        return billingType == null && prorate == null;
    }
}
