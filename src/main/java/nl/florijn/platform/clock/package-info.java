/** The business clock: what day it is for a partner. Everything that asks for "today" asks here. */
@NullMarked
package nl.florijn.platform.clock;

import org.jspecify.annotations.NullMarked;
