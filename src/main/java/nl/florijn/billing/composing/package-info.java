/**
 * Lines become drafts: grouped, discounted, with what comes on top, VAT and warnings (R11, R12, R16, R18,
 * R20-R29).
 */
@NullMarked
package nl.florijn.billing.composing;

import org.jspecify.annotations.NullMarked;
