/**
 * What a line costs: lists, breaks, own prices, discounts and VAT codes, as they are on a day (R15–R18), and their
 * indexation (R17).
 */
@NullMarked
package nl.florijn.billing.pricing;

import org.jspecify.annotations.NullMarked;
