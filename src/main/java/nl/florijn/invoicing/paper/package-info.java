/**
 * From invoice to document: the snapshot that is frozen at approval, the PDF that is made of it and stored (R31).
 */
@NamedInterface("paper")
@NullMarked
package nl.florijn.invoicing.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
