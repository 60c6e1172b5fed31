/** How an invoice goes from state to state, and who is told. */
@NamedInterface("states")
@NullMarked
package nl.florijn.invoicing.states;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
