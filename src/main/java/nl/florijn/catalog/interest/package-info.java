/** Rates of interest on what is paid late, each from a day on: those of the law, and those of partners (R44). */
@NamedInterface("interest")
@NullMarked
package nl.florijn.catalog.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
