/** Extra charges that wait for the next run (R10). */
@NamedInterface("charges")
@NullMarked
package nl.florijn.subscriptions.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
