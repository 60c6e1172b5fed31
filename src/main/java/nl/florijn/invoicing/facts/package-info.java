/** What the core is told of debtors, subscriptions and prices, read for a chunk of debtors at a time. */
@NullMarked
package nl.florijn.invoicing.facts;

import org.jspecify.annotations.NullMarked;
