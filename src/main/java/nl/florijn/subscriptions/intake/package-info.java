/** Subscriptions brought in by a file, with what earlier systems billed of them. */
@NamedInterface("intake")
@NullMarked
package nl.florijn.subscriptions.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
