/** Drafts: written by runs, typed by people, edited, split, merged, dated anew and discarded (R11-R13, R31). */
@NamedInterface("drafts")
@NullMarked
package nl.florijn.invoicing.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
