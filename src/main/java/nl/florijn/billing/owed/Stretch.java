package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.pricing.PricedTerms;
import org.jspecify.annotations.Nullable;

/**
 * Days of a period in which nothing changes.
 *
 * @param from first day
 * @param until first day after it
 * @param terms null when the days are not to be billed: outside the subscription, or not due
 * @param part the part that billed these days and keeps them; null when they are to be billed still, or not at all
 * @param replaces whether days to be billed still were billed for another product before
 * @param amount what they cost, in minor units
 */
record Stretch(
        LocalDate from,
        LocalDate until,
        @Nullable PricedTerms terms,
        @Nullable BilledPart part,
        boolean replaces,
        long amount) {

    /** Of what days to be billed cost. */
    Currency currency() {
        return Objects.requireNonNull(terms).currency();
    }

    /** Whether these days are to be billed and never were. */
    boolean isNew() {
        return terms != null && part == null;
    }

    /** Whether a part is to be kept at other terms than it was billed at, here. */
    boolean differsFrom(BilledPart billed) {
        BilledTerms before = billed.contains(from) ? billed.terms() : null;
        PricedTerms now = part == billed ? terms : null;
        return now == null ? before != null : before == null || !now.isSameAs(before);
    }

    /** Whether the next stretch is new too and at the same terms, so that they stand on one line. */
    boolean goesOnIn(Stretch next) {
        return terms != null && next.isNew() && next.terms != null && terms.isSameAs(next.terms);
    }
}
