/** Entries, postings and items: how an account is reckoned, written and read. */
@NamedInterface("ledger")
@NullMarked
package nl.florijn.receivables.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
