/**
 * What customers take, period after period, and what was billed of it until when.
 *
 * <p>Owns: subscriptions with their dated changes, extra charges, what earlier systems billed. Does not own: invoices.
 */
@NullMarked
package nl.florijn.subscriptions;

import org.jspecify.annotations.NullMarked;
