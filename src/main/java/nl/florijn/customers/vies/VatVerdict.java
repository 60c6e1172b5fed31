package nl.florijn.customers.vies;

import org.jspecify.annotations.Nullable;

/**
 * What counts of a VAT number: the last check that came to something.
 *
 * @param now VALID or INVALID
 * @param before what the check before that came to; null: there was none
 */
public record VatVerdict(VatCheckState now, @Nullable VatCheckState before) {

    /** Whether the number does not count where VAT is reverse-charged (R20). */
    public boolean isFailed() {
        return now == VatCheckState.INVALID;
    }

    /** Whether it counted before and does not any more. */
    public boolean hasTurned() {
        return isFailed() && before == VatCheckState.VALID;
    }
}
