/**
 * Who may come in, and as whom.
 *
 * <p>Owns: users with their roles, invitations, passwords and links to new ones, how often a password may be tried. Does
 * not own: how somebody logs in (the doors do), what a role may do ({@code platform.security}).
 */
@NullMarked
package nl.florijn.access;

import org.jspecify.annotations.NullMarked;
