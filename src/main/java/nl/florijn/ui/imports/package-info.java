/** Bringing books over from files. */
@NullMarked
package nl.florijn.ui.imports;

import org.jspecify.annotations.NullMarked;
