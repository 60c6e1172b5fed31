/** What a document charges on top: a surcharge (R26), and one that who pays early may deduct (R25). */
@NamedInterface("surcharges")
@NullMarked
package nl.florijn.invoicing.surcharges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
