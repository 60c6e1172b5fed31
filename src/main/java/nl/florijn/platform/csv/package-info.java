/**
 * Reading files that somebody hands in, with every fault told, in bounded memory: CSV strictly, and what people have as it
 * was recognised and confirmed.
 *
 * <p>Owns: UTF-8, RFC 4180, the header, the form of cells, the list of faults, looking up what rows refer to, how a file
 * seems to be written. Does not own: which columns a file has and what they mean.
 */
@NullMarked
package nl.florijn.platform.csv;

import org.jspecify.annotations.NullMarked;
