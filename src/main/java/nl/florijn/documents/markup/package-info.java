/** Pages as templates write them: what they may read, what is escaped, and reading them again. */
@NullMarked
package nl.florijn.documents.markup;

import org.jspecify.annotations.NullMarked;
