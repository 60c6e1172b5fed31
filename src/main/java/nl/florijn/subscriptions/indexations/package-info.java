/** Raises of prices by a percentage from a date on, previewed, carried out and undone (R17). */
@NamedInterface("indexations")
@NullMarked
package nl.florijn.subscriptions.indexations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
