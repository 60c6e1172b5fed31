/**
 * How a partner's documents are numbered (R30).
 *
 * <p>Owns: the series of each partner, their patterns, where each stands, which number comes next, and the version of all
 * that, which changes with every number given. Does not own: when a number is given ({@code invoicing}), how a pattern is
 * written ({@code billing}).
 *
 * <p>What comes next is reckoned in one place, {@link nl.florijn.numbering.SeriesCounter}: what a screen shows is what an
 * approval gives.
 */
@NullMarked
package nl.florijn.numbering;

import org.jspecify.annotations.NullMarked;
