package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/** Days of one period that were billed together, with all that was billed, given back and waived for them since. */
final class BilledPart {

    private final LocalDate serviceFrom;
    private final Currency currency;
    private final List<BilledPeriod> corrections = new ArrayList<>(0);
    private @Nullable BilledTerms terms;
    private @Nullable Long invoiceId;
    private LocalDate until;
    private long billed;
    private long waived;
    private boolean credited;
    private @Nullable Instant pricedAt;

    BilledPart(LocalDate serviceFrom, Currency currency) {
        this.serviceFrom = serviceFrom;
        this.until = serviceFrom;
        this.currency = currency;
    }

    /** What an earlier system billed of a period, by its own terms (R7). */
    static BilledPart broughtOver(
            LocalDate from, LocalDate until, BilledTerms terms, Money amount, @Nullable Instant pricedAt) {
        BilledPart part = new BilledPart(from, amount.currency());
        part.until = until;
        part.terms = terms;
        part.billed = amount.minorUnits();
        part.pricedAt = pricedAt;
        return part;
    }

    /** Whether an entry is for the same days of the same product, in the same currency. A waiver without a line is for whatever was billed. */
    boolean owns(BilledPeriod entry) {
        BilledTerms own = terms;
        BilledTerms other = entry.terms();
        return serviceFrom.equals(entry.serviceFrom())
                && currency.equals(entry.amount().currency())
                && (own == null || other == null || own.productId() == other.productId());
    }

    void add(BilledPeriod entry) {
        billed += entry.amount().minorUnits();
        if (entry.source() == BilledPeriod.Source.WAIVED) {
            waived += entry.amount().minorUnits();
        }
        credited |= entry.credits();
        Instant moment = entry.pricedAt();
        pricedAt = pricedAt == null || (moment != null && moment.isBefore(pricedAt)) ? moment : pricedAt;
        if (terms == null) {
            terms = entry.terms();
        }
        if (entry.correction()) {
            corrections.add(entry);
        } else {
            until = entry.until();
            invoiceId = entry.invoiceId();
        }
    }

    /** Whether it keeps a day of a product: then that day is not billed again. */
    boolean covers(LocalDate day, PricedProduct product) {
        BilledTerms served = terms;
        return contains(day) && served != null && served.productId() == product.id();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(serviceFrom) && day.isBefore(until);
    }

    /** Whether what a day was billed first was corrected, and not corrected back since. */
    boolean isCorrected(LocalDate day) {
        boolean corrected = false;
        for (BilledPeriod correction : corrections) {
            corrected ^= !day.isBefore(correction.from()) && day.isBefore(correction.until());
        }
        return corrected;
    }

    /** Whether a correction begins on a day. */
    boolean isCorrectedFrom(LocalDate day) {
        for (BilledPeriod correction : corrections) {
            if (correction.from().equals(day)) {
                return true;
            }
        }
        return false;
    }

    LocalDate serviceFrom() {
        return serviceFrom;
    }

    /** First day after those it billed; its own first day when nothing but corrections are left of it. */
    LocalDate until() {
        return until;
    }

    /** Null when there was never a line for it. */
    @Nullable
    BilledTerms terms() {
        return terms;
    }

    Currency currency() {
        return currency;
    }

    /** The invoice that billed it; null when it was brought over, or its line is gone. */
    @Nullable
    Long invoiceId() {
        return invoiceId;
    }

    /** The earliest moment whose prices it was reckoned with; null: now. */
    @Nullable
    Instant pricedAt() {
        return pricedAt;
    }

    List<BilledPeriod> corrections() {
        return corrections;
    }

    /** Whether a credit note made by hand gave some of it back (R33). */
    boolean isCredited() {
        return credited;
    }

    /** All its lines and waivers together, in minor units. */
    long billed() {
        return billed;
    }

    /** What of it was waived, in minor units. */
    long waived() {
        return waived;
    }
}
