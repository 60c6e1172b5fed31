/** What holds for every request, whichever door it comes to. */
@NullMarked
package nl.florijn.platform.web;

import org.jspecify.annotations.NullMarked;
