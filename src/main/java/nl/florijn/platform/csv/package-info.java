/**
 * Reading files that somebody hands in, with every fault told, in bounded memory: CSV strictly, and what people have as it
 * was recognised and confirmed.
 *
 * <p>Owns: the header, the form of cells, the list of faults, looking up what rows refer to, in what way people write numbers,
 * days and words. Does not own: how the rows of a file are written ({@code form}), which columns a file has and what they mean.
 */
@NullMarked
package nl.florijn.platform.csv;

import org.jspecify.annotations.NullMarked;
