/** What of a subscription counts as billed: written with the lines that bill it, released with them. */
@NullMarked
package nl.florijn.invoicing.billed;

import org.jspecify.annotations.NullMarked;
