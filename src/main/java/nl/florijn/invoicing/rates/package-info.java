/** What foreign currencies are worth in the books of a partner, and the VAT that is converted with it (R28). */
@NamedInterface("rates")
@NullMarked
package nl.florijn.invoicing.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
