/** Amounts that were typed in one currency when a customer gets another (R28). */
@NamedInterface("currency")
@NullMarked
package nl.florijn.subscriptions.currency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
