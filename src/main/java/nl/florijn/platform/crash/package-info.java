/** Named points at which a test lets the process die, to prove that nothing is lost or done twice. */
@NullMarked
package nl.florijn.platform.crash;

import org.jspecify.annotations.NullMarked;
