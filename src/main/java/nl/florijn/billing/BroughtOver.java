package nl.florijn.billing;

import java.time.LocalDate;
import java.util.Currency;

/**
 * That an earlier system billed a subscription from its start (R7). It counts as billed by these terms, reckoned without
 * the subscription's end.
 *
 * @param until first day that it did not bill
 * @param currency of what it billed
 * @param terms as they were when it was brought over
 */
public record BroughtOver(LocalDate until, Currency currency, BilledTerms terms) {}
