/** Price lists with their entries, and what lists and products cost at some moment in the past (R15). */
@NamedInterface("prices")
@NullMarked
package nl.florijn.catalog.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
