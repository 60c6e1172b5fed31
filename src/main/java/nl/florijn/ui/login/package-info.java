/** Coming in: log-in and its limits, invitations, a forgotten password. */
@NullMarked
package nl.florijn.ui.login;

import org.jspecify.annotations.NullMarked;
