/** Texts of a partner that stand on every document of a kind, in each language that documents have. */
@NamedInterface("texts")
@NullMarked
package nl.florijn.documents.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
