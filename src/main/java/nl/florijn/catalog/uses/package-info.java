/** What refers to things of the catalogue, and so keeps them from being deleted. */
@NamedInterface("uses")
@NullMarked
package nl.florijn.catalog.uses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
