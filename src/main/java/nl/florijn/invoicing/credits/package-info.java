/** Credit notes that people make of approved invoices (R33). */
@NamedInterface("credits")
@NullMarked
package nl.florijn.invoicing.credits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
