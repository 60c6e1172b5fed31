/**
 * The panel: the screens of a partner, and of the provider's staff who look over its shoulder.
 *
 * <p>Owns: views, the components they are made of, their texts, logging in at the screens. Does not own: any rule.
 * Views know services and records only; each area has a sub-package.
 */
@NullMarked
package nl.florijn.ui;

import org.jspecify.annotations.NullMarked;
