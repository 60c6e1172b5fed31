/** What can be done with an invoice now, and taking back what can be: deleting the last number, making void (R32). */
@NamedInterface("takingback")
@NullMarked
package nl.florijn.invoicing.takingback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
