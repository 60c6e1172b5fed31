/**
 * The tenants.
 *
 * <p>Owns: partners and their settings with the precedence of R2, API tokens. Does not own: which people may act for them
 * ({@code access}), what a partner sells or to whom.
 */
@NullMarked
package nl.florijn.partners;

import org.jspecify.annotations.NullMarked;
