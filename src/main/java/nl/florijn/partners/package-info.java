/**
 * The tenants, and who may act for them.
 *
 * <p>Owns: partners and their settings with the precedence of R2, number series, users with their roles, API tokens.
 * Does not own: how somebody logs in (the doors do), what a partner sells or to whom.
 */
@NullMarked
package nl.florijn.partners;

import org.jspecify.annotations.NullMarked;
