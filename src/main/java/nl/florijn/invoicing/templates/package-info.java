/** Models of invoices: lines and a message kept under a name, of which drafts begin. */
@NamedInterface("templates")
@NullMarked
package nl.florijn.invoicing.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
