/** The description of the interface for programs and a page for people to try it. */
@NullMarked
package nl.florijn.api.docs;

import org.jspecify.annotations.NullMarked;
