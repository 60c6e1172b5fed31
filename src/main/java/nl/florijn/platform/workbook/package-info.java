/**
 * Reading the first sheet of a workbook of Excel ({@code .xlsx}) row by row, in bounded memory, whatever it was made to be.
 *
 * <p>Owns: the ZIP and its bounds, shared strings, which numbers are days or percentages. Does not own: what the cells mean.
 */
@NullMarked
package nl.florijn.platform.workbook;

import org.jspecify.annotations.NullMarked;
