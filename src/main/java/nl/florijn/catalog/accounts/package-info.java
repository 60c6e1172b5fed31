/** Ledger accounts; one that is named for the first time comes into being. */
@NamedInterface("accounts")
@NullMarked
package nl.florijn.catalog.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
