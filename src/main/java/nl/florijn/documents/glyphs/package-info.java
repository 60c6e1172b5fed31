/**
 * What documents can be written with: the fonts, which characters they have, and scripts that run from right to left.
 */
@NamedInterface("glyphs")
@NullMarked
package nl.florijn.documents.glyphs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
