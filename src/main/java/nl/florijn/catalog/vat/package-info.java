/** VAT codes with dated rates, and those that every partner begins with (R18). */
@NamedInterface("vat")
@NullMarked
package nl.florijn.catalog.vat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
