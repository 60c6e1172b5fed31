/** Lists in pieces: from where on and how many. Pages go by the key of the last row, so that inserts never shift them. */
@NullMarked
package nl.florijn.platform.paging;

import org.jspecify.annotations.NullMarked;
