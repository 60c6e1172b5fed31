/**
 * What people type and paste: numbers and dates in the ways in which they are written here.
 *
 * <p>Owns: reading a text as a value where it can mean only one, and saying why where it cannot. Does not own: fields,
 * languages, how a value is shown.
 */
@NullMarked
package nl.florijn.platform.typing;

import org.jspecify.annotations.NullMarked;
