/**
 * Reading CSV files that somebody hands in: strictly, with every fault told, in bounded memory.
 *
 * <p>Owns: UTF-8, RFC 4180, the header, the form of cells, the list of faults, looking up what rows refer to. Does not
 * own: which columns a file has and what they mean.
 */
@NullMarked
package nl.florijn.platform.csv;

import org.jspecify.annotations.NullMarked;
