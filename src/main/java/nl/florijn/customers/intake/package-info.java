/** Customers brought in by a file, with who pays for them. */
@NamedInterface("intake")
@NullMarked
package nl.florijn.customers.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
