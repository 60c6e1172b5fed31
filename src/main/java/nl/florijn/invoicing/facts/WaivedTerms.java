package nl.florijn.invoicing.facts;

import java.util.Currency;
import nl.florijn.billing.periods.BilledTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a waiver without a line keeps, as JSON.
 *
 * @param currency of what was waived: that of whom it would have been asked of
 * @param terms null where no line was ever made
 */
public record WaivedTerms(Currency currency, @Nullable BilledTerms terms) {}
