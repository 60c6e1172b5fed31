/** Where one lands: how things stand, and what needs a person. */
@NullMarked
package nl.florijn.ui.start;

import org.jspecify.annotations.NullMarked;
