/**
 * Who buys and who pays.
 *
 * <p>Owns: customers with their contacts, the invoice debtor of each, their own settings and numbers. Does not own: what
 * they buy, what they owe.
 */
@NullMarked
package nl.florijn.customers;

import org.jspecify.annotations.NullMarked;
