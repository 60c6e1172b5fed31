/**
 * What is owed of a subscription: target minus billed, period by period, with corrections and waivers (R4, R5, R7,
 * R13).
 */
@NullMarked
package nl.florijn.billing.owed;

import org.jspecify.annotations.NullMarked;
