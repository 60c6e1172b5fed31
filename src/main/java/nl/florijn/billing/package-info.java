/**
 * The core: what is due, at what amount, on which draft.
 *
 * <p>Owns: intervals and period boundaries (R3), amounts of parts of periods (R4, R5), what is due when (R6, R9), target
 * minus billed (R7), price, discount and VAT of a line (R15, R16, R18), drafts and the split into invoices and credit
 * notes (R11, R33), what comes on top of them (R25, R26), warnings (R12), due dates (R23) and number patterns (R30).
 *
 * <p>Does not own: where the facts come from and where the results go. Facts come in as records, drafts go out as
 * records. It depends on {@code java.*} and {@code money} only and knows no clock: today is a fact like any other.
 *
 * <p>Periods are half-open: {@code from} is the first day, {@code until} the first day after.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.florijn.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
