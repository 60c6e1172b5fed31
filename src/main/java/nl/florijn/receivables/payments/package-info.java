/** Money that came in and what it settles: by hand, and by whoever collects it. */
@NamedInterface("payments")
@NullMarked
package nl.florijn.receivables.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
