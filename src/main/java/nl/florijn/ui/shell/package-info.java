/** What surrounds every view: menu, header, error pages, progress of long work. */
@NullMarked
package nl.florijn.ui.shell;

import org.jspecify.annotations.NullMarked;
