/**
 * How values look in JSON, the same for callers and for what is stored: decimals, dates, moments, intervals.
 *
 * <p>Does not own how strict a door is towards fields that it does not know.
 */
@NullMarked
package nl.florijn.platform.json;

import org.jspecify.annotations.NullMarked;
