/** The forms in which drafts are written: their lines, what stands beside those, and what it all comes to while it is typed. */
@NullMarked
package nl.florijn.ui.writing;

import org.jspecify.annotations.NullMarked;
