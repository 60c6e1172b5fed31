/** VAT numbers of customers checked by VIES, and the evidence of each check (R22). */
@NamedInterface("vies")
@NullMarked
package nl.florijn.customers.vies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
