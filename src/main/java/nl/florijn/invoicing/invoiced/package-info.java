/** What approved invoices come to by month: kept as they are approved, since they do not change any more. */
@NamedInterface("invoiced")
@NullMarked
package nl.florijn.invoicing.invoiced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
