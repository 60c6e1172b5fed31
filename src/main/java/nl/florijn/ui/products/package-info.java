/** Products and what they cost. */
@NullMarked
package nl.florijn.ui.products;

import org.jspecify.annotations.NullMarked;
