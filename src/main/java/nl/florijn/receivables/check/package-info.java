/** Adds up the entries of all accounts and tells where the sums that are kept beside them differ. */
@NullMarked
package nl.florijn.receivables.check;

import org.jspecify.annotations.NullMarked;
