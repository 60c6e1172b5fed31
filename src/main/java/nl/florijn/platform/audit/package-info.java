/** The log of who did what to which object. Rows are only ever added. */
@NullMarked
package nl.florijn.platform.audit;

import org.jspecify.annotations.NullMarked;
