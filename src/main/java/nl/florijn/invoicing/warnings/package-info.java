/**
 * What a person should look at before approval, checked when a draft is made, changed and approved (R12, R20, R22,
 * R28, R29).
 */
@NamedInterface("warnings")
@NullMarked
package nl.florijn.invoicing.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
