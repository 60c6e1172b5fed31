/** The settings of R2 with their levels, the other settings of a partner, and when its runs are scheduled. */
@NamedInterface("settings")
@NullMarked
package nl.florijn.partners.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
