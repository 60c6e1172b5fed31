/** Who did what with an invoice, and what was entered for it, in one row. */
@NamedInterface("histories")
@NullMarked
package nl.florijn.receivables.histories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
