/** Starting billing runs, trying them out, and seeing how they went. */
@NullMarked
package nl.florijn.ui.runs;

import org.jspecify.annotations.NullMarked;
