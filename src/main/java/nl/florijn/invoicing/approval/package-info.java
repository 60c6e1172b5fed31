/** Approval: numbers without gaps, rates and snapshots, all in one transaction (R30). */
@NamedInterface("approval")
@NullMarked
package nl.florijn.invoicing.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
