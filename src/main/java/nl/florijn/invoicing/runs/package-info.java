/** Billing runs as jobs, scheduled or asked for, rehearsed, and what is forecast (R8, R9, R14). */
@NamedInterface("runs")
@NullMarked
package nl.florijn.invoicing.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
