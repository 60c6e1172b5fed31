/** The provider's own screen: partners, staff, and the log of what concerns no partner. */
@NullMarked
package nl.florijn.ui.provider;

import org.jspecify.annotations.NullMarked;
