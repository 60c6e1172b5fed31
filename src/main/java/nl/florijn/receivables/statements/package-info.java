/** What a debtor's account looks like: its entries between days, what is open since when, and all of them together. */
@NamedInterface("statements")
@NullMarked
package nl.florijn.receivables.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
