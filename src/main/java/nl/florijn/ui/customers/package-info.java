/** Customers: the list, what is known of one, and the settings that count for it. */
@NullMarked
package nl.florijn.ui.customers;

import org.jspecify.annotations.NullMarked;
