/** How invoices reach their debtors, each time (R34, R35). */
@NamedInterface("sending")
@NullMarked
package nl.florijn.invoicing.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
