/**
 * How a file is written: as UTF-8 by RFC 4180, as people have it, or as a workbook, and the rows of text that each comes to.
 *
 * <p>Owns: bytes, separators, quotes, what the bare text of a cell may be. Does not own: what the columns are.
 */
@NullMarked
package nl.florijn.platform.csv.form;

import org.jspecify.annotations.NullMarked;
