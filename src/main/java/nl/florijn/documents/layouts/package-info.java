/** Layouts: what partners make of a theme, its colours, logo and texts, and which one is used for what (R31). */
@NamedInterface("layouts")
@NullMarked
package nl.florijn.documents.layouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
