package nl.florijn.billing.composing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a correction is proposed (R7), to be put in words: "Ended 16-04, billed to 30-04: 15 of 30 days back".
 *
 * @param date first day without service, or first day of the changed terms; null when the ending was
 *     taken back or the amount credited
 * @param billedUntil first day after those billed before
 * @param days number of days given back or added
 * @param of number of days of the whole period
 */
public record CorrectionReason(Kind kind, @Nullable LocalDate date, LocalDate billedUntil, int days, int of) {

    /** What happened after those days were billed. */
    public enum Kind {
        /** It ends before the last billed day. */
        ENDED,
        /** It ends before the last billed day, and its terms were changed before it does; both are in the amount. */
        ENDED_AND_CHANGED,
        /** Quantity, price or discount changed back in time. */
        TERMS_CHANGED,
        /** Another product took its place. */
        PRODUCT_REPLACED,
        /** An ending or replacement was taken back, or moved. */
        TAKEN_BACK,
        /** A credit note gave it back to be billed again (R33). */
        CREDITED
    }
}
