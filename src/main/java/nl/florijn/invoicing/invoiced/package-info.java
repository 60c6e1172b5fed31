/** What invoices come to by month: kept as they are sent (R36), since they do not change any more. */
@NamedInterface("invoiced")
@NullMarked
package nl.florijn.invoicing.invoiced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
