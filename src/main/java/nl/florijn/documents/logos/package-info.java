/**
 * Logos: what somebody sends becomes a picture of our own making, small, safe and always the same one.
 */
@NamedInterface("logos")
@NullMarked
package nl.florijn.documents.logos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
