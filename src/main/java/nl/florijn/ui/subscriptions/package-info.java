/** Subscriptions and extra charges: what customers take and what waits for their next invoice. */
@NullMarked
package nl.florijn.ui.subscriptions;

import org.jspecify.annotations.NullMarked;
