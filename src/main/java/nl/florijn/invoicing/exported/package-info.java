/** Whether the books have an invoice. */
@NamedInterface("exported")
@NullMarked
package nl.florijn.invoicing.exported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
