/** What surrounds every view: menu, header, error pages, progress of long work, what can be chosen from the books. */
@NullMarked
package nl.florijn.ui.shell;

import org.jspecify.annotations.NullMarked;
