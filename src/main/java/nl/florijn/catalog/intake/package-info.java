/** Products brought in by a file. */
@NamedInterface("intake")
@NullMarked
package nl.florijn.catalog.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
